# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'open_enquiry.ui'
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

class Ui_OpenEnquiryForm(object):
    def setupUi(self, OpenEnquiryForm):
        if not OpenEnquiryForm.objectName():
            OpenEnquiryForm.setObjectName(u"OpenEnquiryForm")
        self.OpenEnquiryForm_layout = QVBoxLayout(OpenEnquiryForm)
        self.OpenEnquiryForm_layout.setSpacing(12)
        self.OpenEnquiryForm_layout.setObjectName(u"OpenEnquiryForm_layout")
        self.OpenEnquiryForm_layout.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(OpenEnquiryForm)
        self.title.setObjectName(u"title")

        self.OpenEnquiryForm_layout.addWidget(self.title)

        self.logged = PlainLabel(OpenEnquiryForm)
        self.logged.setObjectName(u"logged")
        self.logged.setWordWrap(True)

        self.OpenEnquiryForm_layout.addWidget(self.logged)

        self.quick = QWidget(OpenEnquiryForm)
        self.quick.setObjectName(u"quick")
        self.quick_layout = QHBoxLayout(self.quick)
        self.quick_layout.setSpacing(8)
        self.quick_layout.setObjectName(u"quick_layout")
        self.quick_layout.setContentsMargins(0, 0, 0, 0)

        self.OpenEnquiryForm_layout.addWidget(self.quick)

        self.reason = QLineEdit(OpenEnquiryForm)
        self.reason.setObjectName(u"reason")
        self.reason.setMaxLength(500)

        self.OpenEnquiryForm_layout.addWidget(self.reason)

        self.actions = QWidget(OpenEnquiryForm)
        self.actions.setObjectName(u"actions")
        self.actions_layout = QHBoxLayout(self.actions)
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName(u"actions_layout")
        self.actions_layout.setContentsMargins(0, 0, 0, 0)
        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_layout.addItem(self.actions_spacer)

        self.open_button = Button(self.actions)
        self.open_button.setObjectName(u"open_button")

        self.actions_layout.addWidget(self.open_button)


        self.OpenEnquiryForm_layout.addWidget(self.actions)


        self.retranslateUi(OpenEnquiryForm)
    # setupUi

    def retranslateUi(self, OpenEnquiryForm):
        self.title.setProperty(u"role", QCoreApplication.translate("OpenEnquiryForm", u"title", None))
        self.logged.setProperty(u"role", QCoreApplication.translate("OpenEnquiryForm", u"body", None))
        self.logged.setProperty(u"tone", QCoreApplication.translate("OpenEnquiryForm", u"text2", None))
        self.reason.setProperty(u"label", QCoreApplication.translate("OpenEnquiryForm", u"Why do you open it?", None))
        self.reason.setProperty(u"hint", QCoreApplication.translate("OpenEnquiryForm", u"Choose above, or say it in your own words.", None))
        self.open_button.setText(QCoreApplication.translate("OpenEnquiryForm", u"Open", None))
        self.open_button.setProperty(u"kind", QCoreApplication.translate("OpenEnquiryForm", u"primary", None))
        pass
    # retranslateUi

