# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'return_request.ui'
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
    QVBoxLayout, QWidget)

from mashdesk.gui.widgets.icon_mark import IconMark
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rating_mark import RatingMark

class Ui_RequestHeader(object):
    def setupUi(self, RequestHeader):
        if not RequestHeader.objectName():
            RequestHeader.setObjectName(u"RequestHeader")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(RequestHeader.sizePolicy().hasHeightForWidth())
        RequestHeader.setSizePolicy(sizePolicy)
        self.lay_1 = QHBoxLayout(RequestHeader)
        self.lay_1.setSpacing(16)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 10, 16, 12)
        self.lay_2 = QVBoxLayout()
        self.lay_2.setSpacing(6)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.lay_3 = QHBoxLayout()
        self.lay_3.setSpacing(12)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.rating = RatingMark(RequestHeader)
        self.rating.setObjectName(u"rating")

        self.lay_3.addWidget(self.rating)

        self.reference = PlainLabel(RequestHeader)
        self.reference.setObjectName(u"reference")

        self.lay_3.addWidget(self.reference)

        self.names = PlainLabel(RequestHeader)
        self.names.setObjectName(u"names")
        self.names.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.names.sizePolicy().hasHeightForWidth())
        self.names.setSizePolicy(sizePolicy1)

        self.lay_3.addWidget(self.names)

        self.lay_3.setStretch(2, 1)

        self.lay_2.addLayout(self.lay_3)

        self.lay_4 = QHBoxLayout()
        self.lay_4.setSpacing(8)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(0, 0, 0, 0)
        self.asked_mark = IconMark(RequestHeader)
        self.asked_mark.setObjectName(u"asked_mark")

        self.lay_4.addWidget(self.asked_mark, 0, Qt.AlignTop)

        self.asked = PlainLabel(RequestHeader)
        self.asked.setObjectName(u"asked")
        self.asked.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.asked.sizePolicy().hasHeightForWidth())
        self.asked.setSizePolicy(sizePolicy1)

        self.lay_4.addWidget(self.asked)

        self.lay_4.setStretch(1, 1)

        self.lay_2.addLayout(self.lay_4)

        self.people = PlainLabel(RequestHeader)
        self.people.setObjectName(u"people")
        self.people.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.people.sizePolicy().hasHeightForWidth())
        self.people.setSizePolicy(sizePolicy1)

        self.lay_2.addWidget(self.people)

        self.grounds = PlainLabel(RequestHeader)
        self.grounds.setObjectName(u"grounds")
        self.grounds.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.grounds.sizePolicy().hasHeightForWidth())
        self.grounds.setSizePolicy(sizePolicy1)

        self.lay_2.addWidget(self.grounds)


        self.lay_1.addLayout(self.lay_2)

        self.due_place = QWidget(RequestHeader)
        self.due_place.setObjectName(u"due_place")
        self.due_layout = QVBoxLayout(self.due_place)
        self.due_layout.setSpacing(8)
        self.due_layout.setObjectName(u"due_layout")
        self.due_layout.setContentsMargins(0, 0, 0, 0)

        self.lay_1.addWidget(self.due_place, 0, Qt.AlignTop)

        self.lay_1.setStretch(0, 1)

        self.retranslateUi(RequestHeader)
    # setupUi

    def retranslateUi(self, RequestHeader):
        RequestHeader.setProperty(u"surface", QCoreApplication.translate("RequestHeader", u"card", None))
        self.reference.setText("")
        self.reference.setProperty(u"role", QCoreApplication.translate("RequestHeader", u"display", None))
        self.reference.setProperty(u"tone", QCoreApplication.translate("RequestHeader", u"text", None))
        self.names.setText("")
        self.names.setProperty(u"role", QCoreApplication.translate("RequestHeader", u"body", None))
        self.names.setProperty(u"tone", QCoreApplication.translate("RequestHeader", u"text2", None))
        self.asked.setText("")
        self.asked.setProperty(u"role", QCoreApplication.translate("RequestHeader", u"body", None))
        self.asked.setProperty(u"tone", QCoreApplication.translate("RequestHeader", u"text", None))
        self.people.setText("")
        self.people.setProperty(u"role", QCoreApplication.translate("RequestHeader", u"small", None))
        self.people.setProperty(u"tone", QCoreApplication.translate("RequestHeader", u"text2", None))
        self.grounds.setText("")
        self.grounds.setProperty(u"role", QCoreApplication.translate("RequestHeader", u"small", None))
        self.grounds.setProperty(u"tone", QCoreApplication.translate("RequestHeader", u"text2", None))
    # retranslateUi

