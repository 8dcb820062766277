# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_concern.ui'
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
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_ConcernSection(object):
    def setupUi(self, ConcernSection):
        if not ConcernSection.objectName():
            ConcernSection.setObjectName(u"ConcernSection")
        self.lay_1 = QVBoxLayout(ConcernSection)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(ConcernSection)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)


        self.lay_1.addLayout(self.lay_2)

        self.concern = TextLines(ConcernSection)
        self.concern.setObjectName(u"concern")
        self.concern.setProperty(u"lines", 8)
        self.concern.setProperty(u"grows", True)

        self.lay_1.addWidget(self.concern)

        self.lay_3 = QHBoxLayout()
        self.lay_3.setSpacing(8)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_3.addItem(self.space_2)

        self.count = PlainLabel(ConcernSection)
        self.count.setObjectName(u"count")

        self.lay_3.addWidget(self.count)


        self.lay_1.addLayout(self.lay_3)


        self.retranslateUi(ConcernSection)
    # setupUi

    def retranslateUi(self, ConcernSection):
        self.title.setText(QCoreApplication.translate("ConcernSection", u"What worries them", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ConcernSection", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("ConcernSection", u"text", None))
        self.concern.setProperty(u"label", QCoreApplication.translate("ConcernSection", u"What the referrer said", None))
        self.concern.setProperty(u"hint", QCoreApplication.translate("ConcernSection", u"In their words, as they said it: what happened, when, who was there.", None))
        self.count.setText("")
        self.count.setProperty(u"role", QCoreApplication.translate("ConcernSection", u"small", None))
        self.count.setProperty(u"tone", QCoreApplication.translate("ConcernSection", u"text2", None))
        pass
    # retranslateUi

