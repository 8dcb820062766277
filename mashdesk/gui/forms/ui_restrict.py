# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'restrict.ui'
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
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)

from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.widgets.text_area import TextArea

class Ui_RestrictForm(object):
    def setupUi(self, RestrictForm):
        if not RestrictForm.objectName():
            RestrictForm.setObjectName(u"RestrictForm")
        self.RestrictForm_layout = QVBoxLayout(RestrictForm)
        self.RestrictForm_layout.setSpacing(12)
        self.RestrictForm_layout.setObjectName(u"RestrictForm_layout")
        self.RestrictForm_layout.setContentsMargins(0, 0, 0, 0)
        self.reason = TextArea(RestrictForm)
        self.reason.setObjectName(u"reason")
        self.reason.setProperty(u"lines", 2)

        self.RestrictForm_layout.addWidget(self.reason)

        self.named = PeopleChoice(RestrictForm)
        self.named.setObjectName(u"named")

        self.RestrictForm_layout.addWidget(self.named)


        self.retranslateUi(RestrictForm)
    # setupUi

    def retranslateUi(self, RestrictForm):
        self.reason.setProperty(u"label", QCoreApplication.translate("RestrictForm", u"Why it is restricted", None))
        self.reason.setProperty(u"hint", QCoreApplication.translate("RestrictForm", u"The people named read this.", None))
        self.named.setProperty(u"label", QCoreApplication.translate("RestrictForm", u"Who may see it", None))
        self.named.setProperty(u"hint", QCoreApplication.translate("RestrictForm", u"Each still sees only what their role may see. Name somebody of every agency that was asked, and a hub manager or senior social worker.", None))
        pass
    # retranslateUi

