# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'decision.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QSizePolicy, QVBoxLayout,
    QWidget)

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.widgets.text_area import TextArea

class Ui_DecisionForm(object):
    def setupUi(self, DecisionForm):
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.DecisionForm_layout = QVBoxLayout(DecisionForm)
        self.DecisionForm_layout.setSpacing(10)
        self.DecisionForm_layout.setObjectName(u"DecisionForm_layout")
        self.DecisionForm_layout.setContentsMargins(0, 0, 0, 0)
        self.harm = ChoiceRow(DecisionForm)
        self.harm.setObjectName(u"harm")

        self.DecisionForm_layout.addWidget(self.harm)

        self.would_benefit = ChoiceRow(DecisionForm)
        self.would_benefit.setObjectName(u"would_benefit")

        self.DecisionForm_layout.addWidget(self.would_benefit)

        self.level = QComboBox(DecisionForm)
        self.level.setObjectName(u"level")

        self.DecisionForm_layout.addWidget(self.level)

        self.outcome = QComboBox(DecisionForm)
        self.outcome.setObjectName(u"outcome")

        self.DecisionForm_layout.addWidget(self.outcome)

        self.reasons = TextArea(DecisionForm)
        self.reasons.setObjectName(u"reasons")

        self.DecisionForm_layout.addWidget(self.reasons)

        self.next_steps = TextArea(DecisionForm)
        self.next_steps.setObjectName(u"next_steps")

        self.DecisionForm_layout.addWidget(self.next_steps)

        self.services = PeopleChoice(DecisionForm)
        self.services.setObjectName(u"services")
        self.services.setProperty(u"optional", True)

        self.DecisionForm_layout.addWidget(self.services)

        self.told_family = TextArea(DecisionForm)
        self.told_family.setObjectName(u"told_family")
        self.told_family.setProperty(u"optional", True)

        self.DecisionForm_layout.addWidget(self.told_family)

        self.contingency = TextArea(DecisionForm)
        self.contingency.setObjectName(u"contingency")

        self.DecisionForm_layout.addWidget(self.contingency)


        self.retranslateUi(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm):
        self.harm.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Has the child been harmed, or may be?", None))
        self.would_benefit.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Would the child benefit from help?", None))
        self.level.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Threshold", None))
        self.outcome.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Outcome", None))
        self.reasons.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Reasons", None))
        self.reasons.setPlaceholderText(QCoreApplication.translate("DecisionForm", u"Why this level, why now, and what each agency said", None))
        self.next_steps.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"What happens next", None))
        self.next_steps.setProperty(u"hint", QCoreApplication.translate("DecisionForm", u"For the partners. It is in no letter.", None))
        self.next_steps.setPlaceholderText(QCoreApplication.translate("DecisionForm", u"Who does what, and by when", None))
        self.services.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"Services open to every family", None))
        self.services.setProperty(u"hint", QCoreApplication.translate("DecisionForm", u"What you tick is named in the words below.", None))
        self.told_family.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"What the family\u2019s letters say", None))
        self.told_family.setProperty(u"hint", QCoreApplication.translate("DecisionForm", u"Each parent reads this, whatever household they live in. Empty: the hub\u2019s own words for the outcome.", None))
        self.told_family.setPlaceholderText(QCoreApplication.translate("DecisionForm", u"Somebody will contact you \u2026", None))
        self.contingency.setProperty(u"label", QCoreApplication.translate("DecisionForm", u"If this does not work", None))
        self.contingency.setPlaceholderText(QCoreApplication.translate("DecisionForm", u"What is to happen then", None))
        pass
    # retranslateUi

