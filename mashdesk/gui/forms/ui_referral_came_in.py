# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_came_in.ui'
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

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.text_area import TextArea

class Ui_CameInSection(object):
    def setupUi(self, CameInSection):
        if not CameInSection.objectName():
            CameInSection.setObjectName(u"CameInSection")
        self.lay_1 = QVBoxLayout(CameInSection)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(16, 12, 16, 14)
        self.lay_2 = QHBoxLayout()
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(CameInSection)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_2.addItem(self.space_1)


        self.lay_1.addLayout(self.lay_2)

        self.source = CodePicker(CameInSection)
        self.source.setObjectName(u"source")

        self.lay_1.addWidget(self.source, 0, Qt.AlignTop)

        self.how = ChoiceRow(CameInSection)
        self.how.setObjectName(u"how")

        self.lay_1.addWidget(self.how, 0, Qt.AlignTop)

        self.lay_3 = QHBoxLayout()
        self.lay_3.setSpacing(12)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.received_day = QLineEdit(CameInSection)
        self.received_day.setObjectName(u"received_day")
        self.received_day.setMaximumSize(QSize(200, 16777215))

        self.lay_3.addWidget(self.received_day, 0, Qt.AlignTop)

        self.received_time = QLineEdit(CameInSection)
        self.received_time.setObjectName(u"received_time")
        self.received_time.setMaximumSize(QSize(110, 16777215))

        self.lay_3.addWidget(self.received_time, 0, Qt.AlignTop)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_3.addItem(self.space_2)


        self.lay_1.addLayout(self.lay_3)

        self.kind = ChoiceRow(CameInSection)
        self.kind.setObjectName(u"kind")

        self.lay_1.addWidget(self.kind, 0, Qt.AlignTop)

        self.kind_words = PlainLabel(CameInSection)
        self.kind_words.setObjectName(u"kind_words")
        self.kind_words.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.kind_words.sizePolicy().hasHeightForWidth())
        self.kind_words.setSizePolicy(sizePolicy)

        self.lay_1.addWidget(self.kind_words)

        self.route = CodePicker(CameInSection)
        self.route.setObjectName(u"route")
        self.route.setProperty(u"optional", True)

        self.lay_1.addWidget(self.route)

        self.parents_agreed = TextArea(CameInSection)
        self.parents_agreed.setObjectName(u"parents_agreed")
        self.parents_agreed.setProperty(u"optional", True)

        self.lay_1.addWidget(self.parents_agreed)

        self.follow_up = QLineEdit(CameInSection)
        self.follow_up.setObjectName(u"follow_up")
        self.follow_up.setProperty(u"optional", True)

        self.lay_1.addWidget(self.follow_up)

        self.follow_up_result = TextArea(CameInSection)
        self.follow_up_result.setObjectName(u"follow_up_result")
        self.follow_up_result.setProperty(u"optional", True)

        self.lay_1.addWidget(self.follow_up_result)

        self.space_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_1.addItem(self.space_3)


        self.retranslateUi(CameInSection)
    # setupUi

    def retranslateUi(self, CameInSection):
        self.title.setText(QCoreApplication.translate("CameInSection", u"How it came in", None))
        self.title.setProperty(u"role", QCoreApplication.translate("CameInSection", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("CameInSection", u"text", None))
        self.source.setProperty(u"label", QCoreApplication.translate("CameInSection", u"Where it came from", None))
        self.source.setProperty(u"hint", QCoreApplication.translate("CameInSection", u"The Department for Education's list. Type a few letters.", None))
        self.how.setProperty(u"label", QCoreApplication.translate("CameInSection", u"How it came", None))
        self.received_day.setProperty(u"label", QCoreApplication.translate("CameInSection", u"Received on", None))
        self.received_time.setProperty(u"label", QCoreApplication.translate("CameInSection", u"At", None))
        self.kind.setProperty(u"label", QCoreApplication.translate("CameInSection", u"What it is", None))
        self.kind_words.setText("")
        self.kind_words.setProperty(u"role", QCoreApplication.translate("CameInSection", u"small", None))
        self.kind_words.setProperty(u"tone", QCoreApplication.translate("CameInSection", u"text2", None))
        self.route.setProperty(u"label", QCoreApplication.translate("CameInSection", u"How the concern came to notice", None))
        self.parents_agreed.setProperty(u"label", QCoreApplication.translate("CameInSection", u"What was agreed with the parents, and what they say", None))
        self.follow_up.setProperty(u"label", QCoreApplication.translate("CameInSection", u"By which day it was to be looked at again", None))
        self.follow_up.setProperty(u"hint", QCoreApplication.translate("CameInSection", u"Such as 3/2/2026 or 3 Feb 2026.", None))
        self.follow_up_result.setProperty(u"label", QCoreApplication.translate("CameInSection", u"How it went", None))
        pass
    # retranslateUi

