# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'letters_sheet.ui'
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

from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.chip import Chip
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_LetterSheet(object):
    def setupUi(self, LetterSheet):
        if not LetterSheet.objectName():
            LetterSheet.setObjectName(u"LetterSheet")
        self.lay_1 = QVBoxLayout(LetterSheet)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(12, 10, 12, 10)
        self.notice = Banner(LetterSheet)
        self.notice.setObjectName(u"notice")

        self.lay_1.addWidget(self.notice)

        self.head = QFrame(LetterSheet)
        self.head.setObjectName(u"head")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.head.sizePolicy().hasHeightForWidth())
        self.head.setSizePolicy(sizePolicy)
        self.lay_2 = QHBoxLayout(self.head)
        self.lay_2.setSpacing(16)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(16, 10, 16, 12)
        self.lay_3 = QVBoxLayout()
        self.lay_3.setSpacing(4)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.lay_4 = QHBoxLayout()
        self.lay_4.setSpacing(12)
        self.lay_4.setObjectName(u"lay_4")
        self.lay_4.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(self.head)
        self.title.setObjectName(u"title")

        self.lay_4.addWidget(self.title)

        self.confidential = Chip(self.head)
        self.confidential.setObjectName(u"confidential")

        self.lay_4.addWidget(self.confidential)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_4.addItem(self.space_1)


        self.lay_3.addLayout(self.lay_4)

        self.state = PlainLabel(self.head)
        self.state.setObjectName(u"state")
        self.state.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.state.sizePolicy().hasHeightForWidth())
        self.state.setSizePolicy(sizePolicy1)

        self.lay_3.addWidget(self.state)


        self.lay_2.addLayout(self.lay_3)

        self.due_place = QWidget(self.head)
        self.due_place.setObjectName(u"due_place")
        self.due_layout = QVBoxLayout(self.due_place)
        self.due_layout.setSpacing(8)
        self.due_layout.setObjectName(u"due_layout")
        self.due_layout.setContentsMargins(0, 0, 0, 0)

        self.lay_2.addWidget(self.due_place, 0, Qt.AlignTop)

        self.lay_2.setStretch(0, 1)

        self.lay_1.addWidget(self.head)

        self.beside_layout = QHBoxLayout()
        self.beside_layout.setSpacing(10)
        self.beside_layout.setObjectName(u"beside_layout")
        self.beside_layout.setContentsMargins(0, 0, 0, 0)
        self.page_card = QFrame(LetterSheet)
        self.page_card.setObjectName(u"page_card")
        self.lay_7 = QVBoxLayout(self.page_card)
        self.lay_7.setSpacing(6)
        self.lay_7.setObjectName(u"lay_7")
        self.lay_7.setContentsMargins(12, 8, 4, 8)
        self.lay_8 = QHBoxLayout()
        self.lay_8.setSpacing(4)
        self.lay_8.setObjectName(u"lay_8")
        self.lay_8.setContentsMargins(0, 0, 0, 0)
        self.page_words = PlainLabel(self.page_card)
        self.page_words.setObjectName(u"page_words")

        self.lay_8.addWidget(self.page_words)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_8.addItem(self.space_2)

        self.smaller = Button(self.page_card)
        self.smaller.setObjectName(u"smaller")

        self.lay_8.addWidget(self.smaller)

        self.fit = Button(self.page_card)
        self.fit.setObjectName(u"fit")

        self.lay_8.addWidget(self.fit)

        self.larger = Button(self.page_card)
        self.larger.setObjectName(u"larger")

        self.lay_8.addWidget(self.larger)


        self.lay_7.addLayout(self.lay_8)

        self.page_layout = QVBoxLayout()
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)

        self.lay_7.addLayout(self.page_layout)


        self.beside_layout.addWidget(self.page_card)

        self.doing = QFrame(LetterSheet)
        self.doing.setObjectName(u"doing")
        self.doing.setMaximumSize(QSize(360, 16777215))
        self.doing.setMinimumSize(QSize(300, 0))
        self.lay_10 = QVBoxLayout(self.doing)
        self.lay_10.setSpacing(10)
        self.lay_10.setObjectName(u"lay_10")
        self.lay_10.setContentsMargins(16, 10, 16, 14)
        self.doing_title = PlainLabel(self.doing)
        self.doing_title.setObjectName(u"doing_title")
        self.doing_title.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.doing_title.sizePolicy().hasHeightForWidth())
        self.doing_title.setSizePolicy(sizePolicy1)

        self.lay_10.addWidget(self.doing_title)

        self.doing_words = PlainLabel(self.doing)
        self.doing_words.setObjectName(u"doing_words")
        self.doing_words.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.doing_words.sizePolicy().hasHeightForWidth())
        self.doing_words.setSizePolicy(sizePolicy1)

        self.lay_10.addWidget(self.doing_words)

        self.asking = QFrame(self.doing)
        self.asking.setObjectName(u"asking")
        self.lay_11 = QVBoxLayout(self.asking)
        self.lay_11.setSpacing(8)
        self.lay_11.setObjectName(u"lay_11")
        self.lay_11.setContentsMargins(12, 10, 12, 12)
        self.asking_title = PlainLabel(self.asking)
        self.asking_title.setObjectName(u"asking_title")

        self.lay_11.addWidget(self.asking_title)

        self.asking_to = PlainLabel(self.asking)
        self.asking_to.setObjectName(u"asking_to")
        self.asking_to.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.asking_to.sizePolicy().hasHeightForWidth())
        self.asking_to.setSizePolicy(sizePolicy1)

        self.lay_11.addWidget(self.asking_to)

        self.asking_words = PlainLabel(self.asking)
        self.asking_words.setObjectName(u"asking_words")
        self.asking_words.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.asking_words.sizePolicy().hasHeightForWidth())
        self.asking_words.setSizePolicy(sizePolicy1)

        self.lay_11.addWidget(self.asking_words)

        self.lay_12 = QHBoxLayout()
        self.lay_12.setSpacing(8)
        self.lay_12.setObjectName(u"lay_12")
        self.lay_12.setContentsMargins(0, 0, 0, 0)
        self.post_now = Button(self.asking)
        self.post_now.setObjectName(u"post_now")

        self.lay_12.addWidget(self.post_now)

        self.not_yet = Button(self.asking)
        self.not_yet.setObjectName(u"not_yet")

        self.lay_12.addWidget(self.not_yet)

        self.space_3 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_12.addItem(self.space_3)


        self.lay_11.addLayout(self.lay_12)


        self.lay_10.addWidget(self.asking)

        self.space_4 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_10.addItem(self.space_4)

        self.save_pdf = Button(self.doing)
        self.save_pdf.setObjectName(u"save_pdf")

        self.lay_10.addWidget(self.save_pdf)

        self.print_page = Button(self.doing)
        self.print_page.setObjectName(u"print_page")

        self.lay_10.addWidget(self.print_page)

        self.post = Button(self.doing)
        self.post.setObjectName(u"post")

        self.lay_10.addWidget(self.post)


        self.beside_layout.addWidget(self.doing)

        self.beside_layout.setStretch(0, 3)
        self.beside_layout.setStretch(1, 2)

        self.lay_1.addLayout(self.beside_layout)

        self.lay_1.setStretch(2, 1)

        self.retranslateUi(LetterSheet)
    # setupUi

    def retranslateUi(self, LetterSheet):
        self.head.setProperty(u"surface", QCoreApplication.translate("LetterSheet", u"card", None))
        self.title.setText("")
        self.title.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"display", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text", None))
        self.state.setText("")
        self.state.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"small", None))
        self.state.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text2", None))
        self.page_card.setProperty(u"surface", QCoreApplication.translate("LetterSheet", u"card", None))
        self.page_words.setText(QCoreApplication.translate("LetterSheet", u"Page", None))
        self.page_words.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"heading", None))
        self.page_words.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text", None))
        self.smaller.setText(QCoreApplication.translate("LetterSheet", u"\u2212", None))
        self.smaller.setProperty(u"kind", QCoreApplication.translate("LetterSheet", u"quiet", None))
#if QT_CONFIG(accessibility)
        self.smaller.setAccessibleName(QCoreApplication.translate("LetterSheet", u"Smaller page", None))
#endif // QT_CONFIG(accessibility)
        self.fit.setText(QCoreApplication.translate("LetterSheet", u"Fit", None))
        self.fit.setProperty(u"kind", QCoreApplication.translate("LetterSheet", u"quiet", None))
        self.larger.setText(QCoreApplication.translate("LetterSheet", u"+", None))
        self.larger.setProperty(u"kind", QCoreApplication.translate("LetterSheet", u"quiet", None))
#if QT_CONFIG(accessibility)
        self.larger.setAccessibleName(QCoreApplication.translate("LetterSheet", u"Larger page", None))
#endif // QT_CONFIG(accessibility)
        self.doing.setProperty(u"surface", QCoreApplication.translate("LetterSheet", u"card", None))
        self.doing_title.setText("")
        self.doing_title.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"title", None))
        self.doing_title.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text", None))
        self.doing_words.setText("")
        self.doing_words.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"body", None))
        self.doing_words.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text2", None))
        self.asking.setProperty(u"surface", QCoreApplication.translate("LetterSheet", u"sunken", None))
        self.asking_title.setText(QCoreApplication.translate("LetterSheet", u"Mark as posted?", None))
        self.asking_title.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"heading", None))
        self.asking_title.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text", None))
        self.asking_to.setText("")
        self.asking_to.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"body", None))
        self.asking_to.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text", None))
        self.asking_words.setText(QCoreApplication.translate("LetterSheet", u"This stops the letter\u2019s clock and cannot be undone.", None))
        self.asking_words.setProperty(u"role", QCoreApplication.translate("LetterSheet", u"small", None))
        self.asking_words.setProperty(u"tone", QCoreApplication.translate("LetterSheet", u"text2", None))
        self.post_now.setText(QCoreApplication.translate("LetterSheet", u"It is in the post", None))
        self.post_now.setProperty(u"kind", QCoreApplication.translate("LetterSheet", u"primary", None))
        self.not_yet.setText(QCoreApplication.translate("LetterSheet", u"Not yet", None))
        self.not_yet.setProperty(u"kind", QCoreApplication.translate("LetterSheet", u"quiet", None))
        self.save_pdf.setText(QCoreApplication.translate("LetterSheet", u"Save PDF\u2026", None))
        self.print_page.setText(QCoreApplication.translate("LetterSheet", u"Print\u2026", None))
        self.post.setText(QCoreApplication.translate("LetterSheet", u"Mark as posted", None))
        pass
    # retranslateUi

