# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'consent_section.ui'
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
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_ConsentSection(object):
    def setupUi(self, ConsentSection):
        if not ConsentSection.objectName():
            ConsentSection.setObjectName(u"ConsentSection")
        self.lay_1 = QVBoxLayout(ConsentSection)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(ConsentSection)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)


        self.lay_1.addLayout(self.lay_2)

        self.consent_asked = ChoiceRow(ConsentSection)
        self.consent_asked.setObjectName(u"consent_asked")

        self.lay_1.addWidget(self.consent_asked, 0, Qt.AlignTop)

        self.asked_part = QWidget(ConsentSection)
        self.asked_part.setObjectName(u"asked_part")
        self.lay_3 = QVBoxLayout(self.asked_part)
        self.lay_3.setSpacing(10)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.consent_given = ChoiceRow(self.asked_part)
        self.consent_given.setObjectName(u"consent_given")

        self.lay_3.addWidget(self.consent_given, 0, Qt.AlignTop)

        self.consent_by = PeopleChoice(self.asked_part)
        self.consent_by.setObjectName(u"consent_by")

        self.lay_3.addWidget(self.consent_by, 0, Qt.AlignTop)


        self.lay_1.addWidget(self.asked_part)

        self.not_asked_part = QWidget(ConsentSection)
        self.not_asked_part.setObjectName(u"not_asked_part")
        self.lay_4 = QVBoxLayout(self.not_asked_part)
        self.lay_4.setSpacing(8)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(0, 0, 0, 0)
        self.consent_ground = CodePicker(self.not_asked_part)
        self.consent_ground.setObjectName(u"consent_ground")

        self.lay_4.addWidget(self.consent_ground, 0, Qt.AlignTop)

        self.consent_why_not = TextLines(self.not_asked_part)
        self.consent_why_not.setObjectName(u"consent_why_not")
        self.consent_why_not.setProperty(u"lines", 4)

        self.lay_4.addWidget(self.consent_why_not)


        self.lay_1.addWidget(self.not_asked_part)

        self.between = QFrame(ConsentSection)
        self.between.setObjectName(u"between")

        self.lay_1.addWidget(self.between)

        self.parents_told = ChoiceRow(ConsentSection)
        self.parents_told.setObjectName(u"parents_told")

        self.lay_1.addWidget(self.parents_told, 0, Qt.AlignTop)

        self.explained_part = QWidget(ConsentSection)
        self.explained_part.setObjectName(u"explained_part")
        self.explained_layout = QVBoxLayout(self.explained_part)
        self.explained_layout.setSpacing(10)
        self.explained_layout.setObjectName(u"explained_layout")
        self.explained_layout.setContentsMargins(0, 0, 0, 0)

        self.lay_1.addWidget(self.explained_part)

        self.not_told_part = QWidget(ConsentSection)
        self.not_told_part.setObjectName(u"not_told_part")
        self.lay_5 = QVBoxLayout(self.not_told_part)
        self.lay_5.setSpacing(8)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(0, 0, 0, 0)
        self.parents_ground = CodePicker(self.not_told_part)
        self.parents_ground.setObjectName(u"parents_ground")

        self.lay_5.addWidget(self.parents_ground, 0, Qt.AlignTop)

        self.parents_why_not = TextLines(self.not_told_part)
        self.parents_why_not.setObjectName(u"parents_why_not")
        self.parents_why_not.setProperty(u"lines", 4)

        self.lay_5.addWidget(self.parents_why_not)


        self.lay_1.addWidget(self.not_told_part)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_1.addItem(self.space_2)


        self.retranslateUi(ConsentSection)
    # setupUi

    def retranslateUi(self, ConsentSection):
        self.title.setText(QCoreApplication.translate("ConsentSection", u"Family told and agreement", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ConsentSection", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("ConsentSection", u"text", None))
        self.consent_asked.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Was the family asked to agree to this referral?", None))
        self.consent_given.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Did they agree?", None))
        self.consent_by.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Who answered", None))
        self.consent_ground.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Which of the hub's reasons", None))
        self.consent_why_not.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Why they were not asked", None))
        self.between.setProperty(u"line", QCoreApplication.translate("ConsentSection", u"across", None))
        self.parents_told.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Do the parents know of this referral?", None))
        self.parents_ground.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Which of the hub's reasons", None))
        self.parents_why_not.setProperty(u"label", QCoreApplication.translate("ConsentSection", u"Why they were not told", None))
        self.parents_why_not.setProperty(u"hint", QCoreApplication.translate("ConsentSection", u"Such as: telling them would raise the risk to the child.", None))
        pass
    # retranslateUi

