# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'emergency.ui'
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

from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

class Ui_EmergencyForm(object):
    def setupUi(self, EmergencyForm):
        if not EmergencyForm.objectName():
            EmergencyForm.setObjectName(u"EmergencyForm")
        self.EmergencyForm_layout = QVBoxLayout(EmergencyForm)
        self.EmergencyForm_layout.setSpacing(12)
        self.EmergencyForm_layout.setObjectName(u"EmergencyForm_layout")
        self.EmergencyForm_layout.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(EmergencyForm)
        self.title.setObjectName(u"title")

        self.EmergencyForm_layout.addWidget(self.title)

        self.told = PlainLabel(EmergencyForm)
        self.told.setObjectName(u"told")
        self.told.setWordWrap(True)

        self.EmergencyForm_layout.addWidget(self.told)

        self.reference = QLineEdit(EmergencyForm)
        self.reference.setObjectName(u"reference")
        self.reference.setMaxLength(40)

        self.EmergencyForm_layout.addWidget(self.reference)

        self.reason = TextArea(EmergencyForm)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"lines", 3)

        self.EmergencyForm_layout.addWidget(self.reason)


        self.retranslateUi(EmergencyForm)
    # setupUi

    def retranslateUi(self, EmergencyForm):
        self.title.setText(QCoreApplication.translate("EmergencyForm", u"Open a restricted enquiry in an emergency", None))
        self.title.setProperty(u"role", QCoreApplication.translate("EmergencyForm", u"title", None))
        self.told.setText(QCoreApplication.translate("EmergencyForm", u"The hub manager is told at once, with your reason, and must review it. It lifts the restriction for half an hour and for you alone; you see what your role may see.", None))
        self.told.setProperty(u"role", QCoreApplication.translate("EmergencyForm", u"body", None))
        self.told.setProperty(u"tone", QCoreApplication.translate("EmergencyForm", u"text2", None))
        self.reference.setProperty(u"label", QCoreApplication.translate("EmergencyForm", u"Reference", None))
        self.reference.setProperty(u"hint", QCoreApplication.translate("EmergencyForm", u"As it stands on a letter or as you were told: 26-001234.", None))
        self.reason.setProperty(u"label", QCoreApplication.translate("EmergencyForm", u"What is the emergency?", None))
        self.reason.setProperty(u"hint", QCoreApplication.translate("EmergencyForm", u"A sentence or two: what happens now, and why nobody named on it can be reached.", None))
        pass
    # retranslateUi

