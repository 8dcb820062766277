# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'person_card.ui'
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

from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_PersonCard(object):
    def setupUi(self, PersonCard):
        if not PersonCard.objectName():
            PersonCard.setObjectName(u"PersonCard")
        self.lay_1 = QVBoxLayout(PersonCard)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(PersonCard)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)

        self.remove = Button(PersonCard)
        self.remove.setObjectName(u"remove")

        self.lay_2.addWidget(self.remove)


        self.lay_1.addLayout(self.lay_2)

        self.lay_3 = QGridLayout()
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setHorizontalSpacing(12)
        self.lay_3.setVerticalSpacing(10)
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.given_names = QLineEdit(PersonCard)
        self.given_names.setObjectName(u"given_names")

        self.lay_3.addWidget(self.given_names, 0, 0, 1, 1, Qt.AlignTop)

        self.family_name = QLineEdit(PersonCard)
        self.family_name.setObjectName(u"family_name")

        self.lay_3.addWidget(self.family_name, 0, 1, 1, 1, Qt.AlignTop)

        self.known_as = QLineEdit(PersonCard)
        self.known_as.setObjectName(u"known_as")
        self.known_as.setProperty(u"optional", True)

        self.lay_3.addWidget(self.known_as, 0, 2, 1, 1, Qt.AlignTop)

        self.role = CodePicker(PersonCard)
        self.role.setObjectName(u"role")

        self.lay_3.addWidget(self.role, 1, 0, 1, 1, Qt.AlignTop)

        self.sex = CodePicker(PersonCard)
        self.sex.setObjectName(u"sex")

        self.lay_3.addWidget(self.sex, 1, 1, 1, 1, Qt.AlignTop)

        self.nhs_number = QLineEdit(PersonCard)
        self.nhs_number.setObjectName(u"nhs_number")
        self.nhs_number.setProperty(u"optional", True)

        self.lay_3.addWidget(self.nhs_number, 1, 2, 1, 1, Qt.AlignTop)

        self.lay_3.setColumnStretch(0, 1)
        self.lay_3.setColumnStretch(1, 1)
        self.lay_3.setColumnStretch(2, 1)

        self.lay_1.addLayout(self.lay_3)

        self.lay_4 = QHBoxLayout()
        self.lay_4.setSpacing(12)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(0, 0, 0, 0)
        self.birth = QLineEdit(PersonCard)
        self.birth.setObjectName(u"birth")

        self.lay_4.addWidget(self.birth, 0, Qt.AlignTop)

        self.birth_accuracy = CodePicker(PersonCard)
        self.birth_accuracy.setObjectName(u"birth_accuracy")

        self.lay_4.addWidget(self.birth_accuracy, 0, Qt.AlignTop)

        self.died = QLineEdit(PersonCard)
        self.died.setObjectName(u"died")
        self.died.setProperty(u"optional", True)

        self.lay_4.addWidget(self.died, 0, Qt.AlignTop)

        self.lay_4.setStretch(0, 2)
        self.lay_4.setStretch(1, 1)
        self.lay_4.setStretch(2, 1)

        self.lay_1.addLayout(self.lay_4)

        self.lay_5 = QHBoxLayout()
        self.lay_5.setSpacing(12)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(0, 0, 0, 0)
        self.first_language = QLineEdit(PersonCard)
        self.first_language.setObjectName(u"first_language")
        self.first_language.setProperty(u"optional", True)

        self.lay_5.addWidget(self.first_language, 0, Qt.AlignTop)

        self.interpreter = QCheckBox(PersonCard)
        self.interpreter.setObjectName(u"interpreter")

        self.lay_5.addWidget(self.interpreter, 0, Qt.AlignBottom)

        self.family_first = QCheckBox(PersonCard)
        self.family_first.setObjectName(u"family_first")

        self.lay_5.addWidget(self.family_first, 0, Qt.AlignBottom)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_5.addItem(self.space_2)

        self.lay_5.setStretch(0, 1)
        self.lay_5.setStretch(2, 1)

        self.lay_1.addLayout(self.lay_5)

        self.space_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_1.addItem(self.space_3)


        self.retranslateUi(PersonCard)
    # setupUi

    def retranslateUi(self, PersonCard):
        self.title.setText(QCoreApplication.translate("PersonCard", u"Person", None))
        self.title.setProperty(u"role", QCoreApplication.translate("PersonCard", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("PersonCard", u"text", None))
        self.remove.setText(QCoreApplication.translate("PersonCard", u"Take out of this referral", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("PersonCard", u"quiet", None))
        self.given_names.setProperty(u"label", QCoreApplication.translate("PersonCard", u"First names", None))
        self.family_name.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Family name", None))
        self.known_as.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Known as, other names", None))
        self.role.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Why named here", None))
        self.sex.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Sex", None))
        self.nhs_number.setProperty(u"label", QCoreApplication.translate("PersonCard", u"NHS number", None))
        self.birth.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Date of birth", None))
        self.birth_accuracy.setProperty(u"label", QCoreApplication.translate("PersonCard", u"How sure", None))
        self.died.setProperty(u"label", QCoreApplication.translate("PersonCard", u"Died on", None))
        self.first_language.setProperty(u"label", QCoreApplication.translate("PersonCard", u"First language", None))
        self.interpreter.setText(QCoreApplication.translate("PersonCard", u"Interpreter needed", None))
        self.family_first.setText(QCoreApplication.translate("PersonCard", u"Family name is written first", None))
        pass
    # retranslateUi

