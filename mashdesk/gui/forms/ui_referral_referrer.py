# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_referrer.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QGridLayout, QHBoxLayout,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_ReferrerSection(object):
    def setupUi(self, ReferrerSection):
        if not ReferrerSection.objectName():
            ReferrerSection.setObjectName(u"ReferrerSection")
        self.lay_1 = QVBoxLayout(ReferrerSection)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(ReferrerSection)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)


        self.lay_1.addLayout(self.lay_2)

        self.lead = PlainLabel(ReferrerSection)
        self.lead.setObjectName(u"lead")
        self.lead.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.lead.sizePolicy().hasHeightForWidth())
        self.lead.setSizePolicy(sizePolicy)

        self.lay_1.addWidget(self.lead)

        self.lay_3 = QGridLayout()
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setHorizontalSpacing(12)
        self.lay_3.setVerticalSpacing(10)
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.name = QLineEdit(ReferrerSection)
        self.name.setObjectName(u"name")
        self.name.setProperty(u"optional", True)

        self.lay_3.addWidget(self.name, 0, 0, 1, 1, Qt.AlignTop)

        self.role = QLineEdit(ReferrerSection)
        self.role.setObjectName(u"role")
        self.role.setProperty(u"optional", True)

        self.lay_3.addWidget(self.role, 0, 1, 1, 1, Qt.AlignTop)

        self.organisation = QLineEdit(ReferrerSection)
        self.organisation.setObjectName(u"organisation")
        self.organisation.setProperty(u"optional", True)

        self.lay_3.addWidget(self.organisation, 1, 0, 1, 1, Qt.AlignTop)

        self.relationship = QLineEdit(ReferrerSection)
        self.relationship.setObjectName(u"relationship")
        self.relationship.setProperty(u"optional", True)

        self.lay_3.addWidget(self.relationship, 1, 1, 1, 1, Qt.AlignTop)

        self.phone = QLineEdit(ReferrerSection)
        self.phone.setObjectName(u"phone")
        self.phone.setProperty(u"optional", True)

        self.lay_3.addWidget(self.phone, 2, 0, 1, 1, Qt.AlignTop)

        self.email = QLineEdit(ReferrerSection)
        self.email.setObjectName(u"email")
        self.email.setProperty(u"optional", True)

        self.lay_3.addWidget(self.email, 2, 1, 1, 1, Qt.AlignTop)

        self.lay_3.setColumnStretch(0, 1)
        self.lay_3.setColumnStretch(1, 1)

        self.lay_1.addLayout(self.lay_3)

        self.anonymity_asked = QCheckBox(ReferrerSection)
        self.anonymity_asked.setObjectName(u"anonymity_asked")

        self.lay_1.addWidget(self.anonymity_asked)

        self.who_sees = WrapRow(ReferrerSection)
        self.who_sees.setObjectName(u"who_sees")

        self.lay_1.addWidget(self.who_sees)

        self.anonymity_words = PlainLabel(ReferrerSection)
        self.anonymity_words.setObjectName(u"anonymity_words")
        self.anonymity_words.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.anonymity_words.sizePolicy().hasHeightForWidth())
        self.anonymity_words.setSizePolicy(sizePolicy)

        self.lay_1.addWidget(self.anonymity_words)

        self.anonymity_reason = TextLines(ReferrerSection)
        self.anonymity_reason.setObjectName(u"anonymity_reason")
        self.anonymity_reason.setProperty(u"lines", 4)

        self.lay_1.addWidget(self.anonymity_reason)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_1.addItem(self.space_2)


        self.retranslateUi(ReferrerSection)
    # setupUi

    def retranslateUi(self, ReferrerSection):
        self.title.setText(QCoreApplication.translate("ReferrerSection", u"Who is referring", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ReferrerSection", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("ReferrerSection", u"text", None))
        self.lead.setText(QCoreApplication.translate("ReferrerSection", u"What is not known is left empty.", None))
        self.lead.setProperty(u"role", QCoreApplication.translate("ReferrerSection", u"small", None))
        self.lead.setProperty(u"tone", QCoreApplication.translate("ReferrerSection", u"text2", None))
        self.name.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Name", None))
        self.role.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Role", None))
        self.organisation.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Organisation", None))
        self.relationship.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Relationship to the family", None))
        self.phone.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Phone", None))
        self.email.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"E-mail", None))
        self.anonymity_asked.setText(QCoreApplication.translate("ReferrerSection", u"Asks not to be named", None))
        self.anonymity_words.setText(QCoreApplication.translate("ReferrerSection", u"Agencies then read the concern only after a senior social worker has taken out what gives the person away.", None))
        self.anonymity_words.setProperty(u"role", QCoreApplication.translate("ReferrerSection", u"small", None))
        self.anonymity_words.setProperty(u"tone", QCoreApplication.translate("ReferrerSection", u"lock", None))
        self.anonymity_reason.setProperty(u"label", QCoreApplication.translate("ReferrerSection", u"Why they ask not to be named", None))
        pass
    # retranslateUi

