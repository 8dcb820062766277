# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'return_form.ui'
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
    QSpacerItem, QVBoxLayout, QWidget)

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_ReturnForm(object):
    def setupUi(self, ReturnForm):
        if not ReturnForm.objectName():
            ReturnForm.setObjectName(u"ReturnForm")
        self.lay_1 = QVBoxLayout(ReturnForm)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(0, 0, 0, 0)
        self.holds = QFrame(ReturnForm)
        self.holds.setObjectName(u"holds")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.holds.sizePolicy().hasHeightForWidth())
        self.holds.setSizePolicy(sizePolicy)
        self.lay_2 = QHBoxLayout(self.holds)
        self.lay_2.setSpacing(12)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(16, 6, 16, 6)
        self.holds_label = PlainLabel(self.holds)
        self.holds_label.setObjectName(u"holds_label")

        self.lay_2.addWidget(self.holds_label)

        self.answer = ChoiceRow(self.holds)
        self.answer.setObjectName(u"answer")

        self.lay_2.addWidget(self.answer)

        self.lay_2.setStretch(1, 1)

        self.lay_1.addWidget(self.holds)

        self.notice = Banner(ReturnForm)
        self.notice.setObjectName(u"notice")

        self.lay_1.addWidget(self.notice)

        self.items_part = QWidget(ReturnForm)
        self.items_part.setObjectName(u"items_part")
        self.items_layout = QVBoxLayout(self.items_part)
        self.items_layout.setSpacing(10)
        self.items_layout.setObjectName(u"items_layout")
        self.items_layout.setContentsMargins(0, 0, 0, 0)

        self.lay_1.addWidget(self.items_part)

        self.other_part = QFrame(ReturnForm)
        self.other_part.setObjectName(u"other_part")
        self.lay_4 = QVBoxLayout(self.other_part)
        self.lay_4.setSpacing(10)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(16, 12, 16, 14)
        self.other_words = PlainLabel(self.other_part)
        self.other_words.setObjectName(u"other_words")
        self.other_words.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.other_words.sizePolicy().hasHeightForWidth())
        self.other_words.setSizePolicy(sizePolicy1)

        self.lay_4.addWidget(self.other_words)

        self.because = TextLines(self.other_part)
        self.because.setObjectName(u"because")
        self.because.setProperty(u"lines", 5)

        self.lay_4.addWidget(self.because)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_4.addItem(self.space_1)


        self.lay_1.addWidget(self.other_part)

        self.bar = QWidget(ReturnForm)
        self.bar.setObjectName(u"bar")
        self.lay_5 = QHBoxLayout(self.bar)
        self.lay_5.setSpacing(10)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(0, 0, 0, 0)
        self.state = PlainLabel(self.bar)
        self.state.setObjectName(u"state")

        self.lay_5.addWidget(self.state)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_5.addItem(self.space_2)

        self.add = Button(self.bar)
        self.add.setObjectName(u"add")

        self.lay_5.addWidget(self.add)

        self.send = Button(self.bar)
        self.send.setObjectName(u"send")

        self.lay_5.addWidget(self.send)


        self.lay_1.addWidget(self.bar)


        self.retranslateUi(ReturnForm)
    # setupUi

    def retranslateUi(self, ReturnForm):
        self.holds.setProperty(u"surface", QCoreApplication.translate("ReturnForm", u"card", None))
        self.holds_label.setText(QCoreApplication.translate("ReturnForm", u"What do you hold?", None))
        self.holds_label.setProperty(u"role", QCoreApplication.translate("ReturnForm", u"label", None))
        self.holds_label.setProperty(u"tone", QCoreApplication.translate("ReturnForm", u"text", None))
        self.other_part.setProperty(u"surface", QCoreApplication.translate("ReturnForm", u"card", None))
        self.other_words.setText("")
        self.other_words.setProperty(u"role", QCoreApplication.translate("ReturnForm", u"body", None))
        self.other_words.setProperty(u"tone", QCoreApplication.translate("ReturnForm", u"text2", None))
        self.because.setProperty(u"label", QCoreApplication.translate("ReturnForm", u"Why it is held back", None))
        self.because.setProperty(u"hint", QCoreApplication.translate("ReturnForm", u"Senior social workers and information officers read this, and your own agency.", None))
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("ReturnForm", u"small", None))
        self.state.setProperty(u"tone", QCoreApplication.translate("ReturnForm", u"text2", None))
        self.add.setText(QCoreApplication.translate("ReturnForm", u"Add another item", None))
        self.send.setText(QCoreApplication.translate("ReturnForm", u"Return", None))
        self.send.setProperty(u"kind", QCoreApplication.translate("ReturnForm", u"primary", None))
        pass
    # retranslateUi

