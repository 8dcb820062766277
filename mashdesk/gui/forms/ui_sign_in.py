# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'sign_in.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QFrame,
    QHBoxLayout, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel
class Ui_SignIn(object):
    def setupUi(self, SignIn):
        if not SignIn.objectName():
            SignIn.setObjectName(u"SignIn")
        SignIn.resize(1100, 720)
        self.page_layout = QVBoxLayout(SignIn)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(12, 12, 12, 12)
        self.above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.above)

        self.centre_layout = QHBoxLayout()
        self.centre_layout.setObjectName(u"centre_layout")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.centre_layout.addItem(self.left)

        self.card = QFrame(SignIn)
        self.card.setObjectName(u"card")
        self.card_layout = QVBoxLayout(self.card)
        self.card_layout.setSpacing(10)
        self.card_layout.setObjectName(u"card_layout")
        self.card_layout.setContentsMargins(34, 28, 34, 26)
        self.product_label = PlainLabel(self.card)
        self.product_label.setObjectName(u"product_label")

        self.card_layout.addWidget(self.product_label)

        self.hub_label = PlainLabel(self.card)
        self.hub_label.setObjectName(u"hub_label")

        self.card_layout.addWidget(self.hub_label)

        self.server_box = QComboBox(self.card)
        self.server_box.setObjectName(u"server_box")
        self.server_box.setEditable(True)
        self.server_box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)

        self.card_layout.addWidget(self.server_box)

        self.name_edit = QLineEdit(self.card)
        self.name_edit.setObjectName(u"name_edit")

        self.card_layout.addWidget(self.name_edit)

        self.password_edit = QLineEdit(self.card)
        self.password_edit.setObjectName(u"password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)

        self.card_layout.addWidget(self.password_edit)

        self.remember_check = QCheckBox(self.card)
        self.remember_check.setObjectName(u"remember_check")
        self.remember_check.setEnabled(False)

        self.card_layout.addWidget(self.remember_check)

        self.kept_label = PlainLabel(self.card)
        self.kept_label.setObjectName(u"kept_label")

        self.card_layout.addWidget(self.kept_label)

        self.sign_in_button = Button(self.card)
        self.sign_in_button.setObjectName(u"sign_in_button")

        self.card_layout.addWidget(self.sign_in_button)

        self.cancel_button = Button(self.card)
        self.cancel_button.setObjectName(u"cancel_button")

        self.card_layout.addWidget(self.cancel_button)

        self.connection_banner = Banner(self.card)
        self.connection_banner.setObjectName(u"connection_banner")

        self.card_layout.addWidget(self.connection_banner)

        self.recorded_label = PlainLabel(self.card)
        self.recorded_label.setObjectName(u"recorded_label")

        self.card_layout.addWidget(self.recorded_label)

        self.help_label = PlainLabel(self.card)
        self.help_label.setObjectName(u"help_label")

        self.card_layout.addWidget(self.help_label)

        self.server_button = Button(self.card)
        self.server_button.setObjectName(u"server_button")

        self.card_layout.addWidget(self.server_button)


        self.centre_layout.addWidget(self.card)

        self.right = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.centre_layout.addItem(self.right)

        self.centre_layout.setStretch(0, 1)
        self.centre_layout.setStretch(2, 1)

        self.page_layout.addLayout(self.centre_layout)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.below)

        self.version_label = PlainLabel(SignIn)
        self.version_label.setObjectName(u"version_label")
        self.version_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.page_layout.addWidget(self.version_label)

        self.page_layout.setStretch(0, 1)
        self.page_layout.setStretch(2, 1)

        self.retranslateUi(SignIn)
    # setupUi

    def retranslateUi(self, SignIn):
        SignIn.setWindowTitle(QCoreApplication.translate("SignIn", u"MASH Desk", None))
        self.card.setProperty(u"surface", QCoreApplication.translate("SignIn", u"card", None))
        self.product_label.setText(QCoreApplication.translate("SignIn", u"MASH Desk", None))
        self.product_label.setProperty(u"role", QCoreApplication.translate("SignIn", u"display", None))
        self.hub_label.setProperty(u"tone", QCoreApplication.translate("SignIn", u"text2", None))
        self.remember_check.setText(QCoreApplication.translate("SignIn", u"Remember my password on this computer", None))
        self.kept_label.setProperty(u"role", QCoreApplication.translate("SignIn", u"small", None))
        self.kept_label.setProperty(u"tone", QCoreApplication.translate("SignIn", u"text2", None))
        self.sign_in_button.setText(QCoreApplication.translate("SignIn", u"Sign in", None))
        self.cancel_button.setText(QCoreApplication.translate("SignIn", u"Stop waiting", None))
        self.recorded_label.setText(QCoreApplication.translate("SignIn", u"What you open is recorded with your name, the time and your reason.", None))
        self.recorded_label.setProperty(u"role", QCoreApplication.translate("SignIn", u"small", None))
        self.recorded_label.setProperty(u"tone", QCoreApplication.translate("SignIn", u"text2", None))
        self.help_label.setProperty(u"role", QCoreApplication.translate("SignIn", u"small", None))
        self.help_label.setProperty(u"tone", QCoreApplication.translate("SignIn", u"text2", None))
        self.server_button.setText(QCoreApplication.translate("SignIn", u"Use another server", None))
        self.version_label.setProperty(u"role", QCoreApplication.translate("SignIn", u"small", None))
        self.version_label.setProperty(u"tone", QCoreApplication.translate("SignIn", u"text3", None))
    # retranslateUi

