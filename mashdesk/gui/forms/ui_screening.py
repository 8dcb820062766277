# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'screening.ui'
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
from PySide6.QtWidgets import (QApplication, QLineEdit, QSizePolicy, QVBoxLayout,
    QWidget)

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.deciding.choice_list import ChoiceList
from mashdesk.gui.widgets.text_area import TextArea

class Ui_ScreeningForm(object):
    def setupUi(self, ScreeningForm):
        if not ScreeningForm.objectName():
            ScreeningForm.setObjectName(u"ScreeningForm")
        self.ScreeningForm_layout = QVBoxLayout(ScreeningForm)
        self.ScreeningForm_layout.setSpacing(10)
        self.ScreeningForm_layout.setObjectName(u"ScreeningForm_layout")
        self.ScreeningForm_layout.setContentsMargins(0, 0, 0, 0)
        self.level = ChoiceList(ScreeningForm)
        self.level.setObjectName(u"level")

        self.ScreeningForm_layout.addWidget(self.level)

        self.why = TextArea(ScreeningForm)
        self.why.setObjectName(u"why")

        self.ScreeningForm_layout.addWidget(self.why)

        self.rating = ChoiceList(ScreeningForm)
        self.rating.setObjectName(u"rating")

        self.ScreeningForm_layout.addWidget(self.rating)

        self.social_worker = ChoiceRow(ScreeningForm)
        self.social_worker.setObjectName(u"social_worker")

        self.ScreeningForm_layout.addWidget(self.social_worker)

        self.social_worker_named = QLineEdit(ScreeningForm)
        self.social_worker_named.setObjectName(u"social_worker_named")

        self.ScreeningForm_layout.addWidget(self.social_worker_named)

        self.sanitised = TextArea(ScreeningForm)
        self.sanitised.setObjectName(u"sanitised")

        self.ScreeningForm_layout.addWidget(self.sanitised)


        self.retranslateUi(ScreeningForm)
    # setupUi

    def retranslateUi(self, ScreeningForm):
        self.level.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"Threshold level", None))
        self.why.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"Why", None))
        self.why.setProperty(u"hint", QCoreApplication.translate("ScreeningForm", u"What this level rests on, in a sentence or two.", None))
        self.rating.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"How soon a decision is needed", None))
        self.social_worker.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"Does the child already have a social worker?", None))
        self.social_worker.setProperty(u"hint", QCoreApplication.translate("ScreeningForm", u"With \u201cyes\u201d the next steps offer to hand the child to that team.", None))
        self.social_worker_named.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"The social worker, or their team", None))
        self.sanitised.setProperty(u"label", QCoreApplication.translate("ScreeningForm", u"What agencies may read", None))
        self.sanitised.setProperty(u"hint", QCoreApplication.translate("ScreeningForm", u"Anonymity was asked. Leave out what gives the person away, not only the name.", None))
        pass
    # retranslateUi

