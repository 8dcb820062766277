# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'household_card.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QLineEdit,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_HouseholdCard(object):
    def setupUi(self, HouseholdCard):
        if not HouseholdCard.objectName():
            HouseholdCard.setObjectName(u"HouseholdCard")
        self.lay_1 = QVBoxLayout(HouseholdCard)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(HouseholdCard)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)

        self.remove = Button(HouseholdCard)
        self.remove.setObjectName(u"remove")

        self.lay_2.addWidget(self.remove)


        self.lay_1.addLayout(self.lay_2)

        self.people = PeopleChoice(HouseholdCard)
        self.people.setObjectName(u"people")

        self.lay_1.addWidget(self.people, 0, Qt.AlignTop)

        self.lay_3 = QHBoxLayout()
        self.lay_3.setSpacing(12)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.address = TextLines(HouseholdCard)
        self.address.setObjectName(u"address")
        self.address.setProperty(u"optional", True)
        self.address.setProperty(u"lines", 4)

        self.lay_3.addWidget(self.address)

        self.lay_4 = QVBoxLayout()
        self.lay_4.setSpacing(8)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(0, 0, 0, 0)
        self.postcode = QLineEdit(HouseholdCard)
        self.postcode.setObjectName(u"postcode")
        self.postcode.setProperty(u"optional", True)
        self.postcode.setMaximumSize(QSize(200, 16777215))

        self.lay_4.addWidget(self.postcode, 0, Qt.AlignTop)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_4.addItem(self.space_2)


        self.lay_3.addLayout(self.lay_4)

        self.lay_3.setStretch(0, 3)
        self.lay_3.setStretch(1, 1)

        self.lay_1.addLayout(self.lay_3)

        self.lay_5 = QHBoxLayout()
        self.lay_5.setSpacing(10)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(0, 0, 0, 0)
        self.confidential = QCheckBox(HouseholdCard)
        self.confidential.setObjectName(u"confidential")

        self.lay_5.addWidget(self.confidential)

        self.who_sees = Chip(HouseholdCard)
        self.who_sees.setObjectName(u"who_sees")

        self.lay_5.addWidget(self.who_sees)

        self.space_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_5.addItem(self.space_3)


        self.lay_1.addLayout(self.lay_5)


        self.retranslateUi(HouseholdCard)
    # setupUi

    def retranslateUi(self, HouseholdCard):
        self.title.setText(QCoreApplication.translate("HouseholdCard", u"Home", None))
        self.title.setProperty(u"role", QCoreApplication.translate("HouseholdCard", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("HouseholdCard", u"text", None))
        self.remove.setText(QCoreApplication.translate("HouseholdCard", u"Take out", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("HouseholdCard", u"quiet", None))
        self.people.setProperty(u"label", QCoreApplication.translate("HouseholdCard", u"Who lives here", None))
        self.address.setProperty(u"label", QCoreApplication.translate("HouseholdCard", u"Address", None))
        self.address.setProperty(u"hint", QCoreApplication.translate("HouseholdCard", u"One line for each part, without the postcode.", None))
        self.postcode.setProperty(u"label", QCoreApplication.translate("HouseholdCard", u"Postcode", None))
        self.postcode.setProperty(u"hint", QCoreApplication.translate("HouseholdCard", u"If it is known.", None))
        self.confidential.setText(QCoreApplication.translate("HouseholdCard", u"Keep this address confidential", None))
        pass
    # retranslateUi

