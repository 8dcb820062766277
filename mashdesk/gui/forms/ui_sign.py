# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLineEdit, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_SignForm(object):
    def setupUi(self, SignForm):
        if not SignForm.objectName():
            SignForm.setObjectName(u"SignForm")
        self.SignForm_layout = QVBoxLayout(SignForm)
        self.SignForm_layout.setSpacing(12)
        self.SignForm_layout.setObjectName(u"SignForm_layout")
        self.SignForm_layout.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(SignForm)
        self.title.setObjectName(u"title")

        self.SignForm_layout.addWidget(self.title)

        self.consequence = PlainLabel(SignForm)
        self.consequence.setObjectName(u"consequence")
        self.consequence.setWordWrap(True)

        self.SignForm_layout.addWidget(self.consequence)

        self.decisions = QWidget(SignForm)
        self.decisions.setObjectName(u"decisions")
        self.decisions_layout = QVBoxLayout(self.decisions)
        self.decisions_layout.setSpacing(6)
        self.decisions_layout.setObjectName(u"decisions_layout")
        self.decisions_layout.setContentsMargins(0, 0, 0, 0)

        self.SignForm_layout.addWidget(self.decisions)

        self.password = QLineEdit(SignForm)
        self.password.setObjectName(u"password")
        self.password.setEchoMode(QLineEdit.Password)

        self.SignForm_layout.addWidget(self.password)

        self.actions = QWidget(SignForm)
        self.actions.setObjectName(u"actions")
        self.actions_layout = QHBoxLayout(self.actions)
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName(u"actions_layout")
        self.actions_layout.setContentsMargins(0, 0, 0, 0)
        self.back_button = Button(self.actions)
        self.back_button.setObjectName(u"back_button")

        self.actions_layout.addWidget(self.back_button)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_layout.addItem(self.actions_spacer)

        self.sign_button = Button(self.actions)
        self.sign_button.setObjectName(u"sign_button")

        self.actions_layout.addWidget(self.sign_button)


        self.SignForm_layout.addWidget(self.actions)


        self.retranslateUi(SignForm)
    # setupUi

    def retranslateUi(self, SignForm):
        self.title.setProperty(u"role", QCoreApplication.translate("SignForm", u"title", None))
        self.consequence.setProperty(u"role", QCoreApplication.translate("SignForm", u"body", None))
        self.consequence.setProperty(u"tone", QCoreApplication.translate("SignForm", u"text", None))
        self.password.setProperty(u"label", QCoreApplication.translate("SignForm", u"Your password", None))
        self.password.setProperty(u"hint", QCoreApplication.translate("SignForm", u"Typed again, because a signature needs a fresh sign-in.", None))
        self.back_button.setText(QCoreApplication.translate("SignForm", u"Back", None))
        self.back_button.setProperty(u"kind", QCoreApplication.translate("SignForm", u"quiet", None))
        self.sign_button.setText(QCoreApplication.translate("SignForm", u"Sign and seal", None))
        self.sign_button.setProperty(u"kind", QCoreApplication.translate("SignForm", u"primary", None))
        pass
    # retranslateUi

