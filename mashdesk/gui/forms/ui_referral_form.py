# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'referral_form.ui'
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
    QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from mashdesk.gui.widgets.banner import Banner
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.section_rail import SectionRail

class Ui_ReferralForm(object):
    def setupUi(self, ReferralForm):
        if not ReferralForm.objectName():
            ReferralForm.setObjectName(u"ReferralForm")
        self.lay_1 = QHBoxLayout(ReferralForm)
        self.lay_1.setSpacing(0)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(0, 0, 0, 0)
        self.side = QFrame(ReferralForm)
        self.side.setObjectName(u"side")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.side.sizePolicy().hasHeightForWidth())
        self.side.setSizePolicy(sizePolicy)
        self.side.setMinimumSize(QSize(268, 0))
        self.lay_2 = QVBoxLayout(self.side)
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(14, 12, 13, 14)
        self.title = PlainLabel(self.side)
        self.title.setObjectName(u"title")

        self.lay_2.addWidget(self.title)

        self.draft = PlainLabel(self.side)
        self.draft.setObjectName(u"draft")

        self.lay_2.addWidget(self.draft)

        self.rail = SectionRail(self.side)
        self.rail.setObjectName(u"rail")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.rail.sizePolicy().hasHeightForWidth())
        self.rail.setSizePolicy(sizePolicy1)

        self.lay_2.addWidget(self.rail)

        self.note = QFrame(self.side)
        self.note.setObjectName(u"note")
        self.lay_3 = QVBoxLayout(self.note)
        self.lay_3.setSpacing(2)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(10, 6, 10, 8)
        self.note_head = PlainLabel(self.note)
        self.note_head.setObjectName(u"note_head")

        self.lay_3.addWidget(self.note_head)

        self.note_text = PlainLabel(self.note)
        self.note_text.setObjectName(u"note_text")
        self.note_text.setWordWrap(True)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.note_text.sizePolicy().hasHeightForWidth())
        self.note_text.setSizePolicy(sizePolicy2)

        self.lay_3.addWidget(self.note_text)


        self.lay_2.addWidget(self.note)

        self.doing_layout = QVBoxLayout()
        self.doing_layout.setSpacing(8)
        self.doing_layout.setObjectName(u"doing_layout")
        self.doing_layout.setContentsMargins(0, 0, 0, 0)
        self.send = Button(self.side)
        self.send.setObjectName(u"send")

        self.doing_layout.addWidget(self.send)

        self.keep = Button(self.side)
        self.keep.setObjectName(u"keep")

        self.doing_layout.addWidget(self.keep)


        self.lay_2.addLayout(self.doing_layout)


        self.lay_1.addWidget(self.side)

        self.main = QWidget(ReferralForm)
        self.main.setObjectName(u"main")
        self.lay_5 = QVBoxLayout(self.main)
        self.lay_5.setSpacing(10)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(12, 10, 12, 10)
        self.danger = Banner(self.main)
        self.danger.setObjectName(u"danger")

        self.lay_5.addWidget(self.danger)

        self.notice = Banner(self.main)
        self.notice.setObjectName(u"notice")

        self.lay_5.addWidget(self.notice)

        self.card = QFrame(self.main)
        self.card.setObjectName(u"card")
        self.lay_6 = QVBoxLayout(self.card)
        self.lay_6.setSpacing(0)
        self.lay_6.setObjectName(u"lay_6")
        self.lay_6.setContentsMargins(0, 0, 0, 0)
        self.pages = QStackedWidget(self.card)
        self.pages.setObjectName(u"pages")

        self.lay_6.addWidget(self.pages)

        self.lay_7 = QHBoxLayout()
        self.lay_7.setSpacing(8)
        self.lay_7.setObjectName(u"lay_7")
        self.lay_7.setContentsMargins(10, 0, 16, 12)
        self.import_file = Button(self.card)
        self.import_file.setObjectName(u"import_file")

        self.lay_7.addWidget(self.import_file)

        self.afresh = Button(self.card)
        self.afresh.setObjectName(u"afresh")

        self.lay_7.addWidget(self.afresh)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_7.addItem(self.space_1)

        self.onward = Button(self.card)
        self.onward.setObjectName(u"onward")

        self.lay_7.addWidget(self.onward)


        self.lay_6.addLayout(self.lay_7)


        self.lay_5.addWidget(self.card)

        self.lay_5.setStretch(2, 1)

        self.lay_1.addWidget(self.main)

        self.lay_1.setStretch(1, 1)

        self.retranslateUi(ReferralForm)
    # setupUi

    def retranslateUi(self, ReferralForm):
        self.side.setProperty(u"surface", QCoreApplication.translate("ReferralForm", u"list", None))
        self.title.setText(QCoreApplication.translate("ReferralForm", u"New referral", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ReferralForm", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("ReferralForm", u"text", None))
        self.draft.setText("")
        self.draft.setProperty(u"role", QCoreApplication.translate("ReferralForm", u"small", None))
        self.draft.setProperty(u"tone", QCoreApplication.translate("ReferralForm", u"text2", None))
        self.note.setProperty(u"surface", QCoreApplication.translate("ReferralForm", u"sunken", None))
        self.note_head.setText(QCoreApplication.translate("ReferralForm", u"You can send it now", None))
        self.note_head.setProperty(u"role", QCoreApplication.translate("ReferralForm", u"label", None))
        self.note_head.setProperty(u"tone", QCoreApplication.translate("ReferralForm", u"text", None))
        self.note_text.setText(QCoreApplication.translate("ReferralForm", u"Missing answers never hold up a child. They stay on the list for the hub.", None))
        self.note_text.setProperty(u"role", QCoreApplication.translate("ReferralForm", u"small", None))
        self.note_text.setProperty(u"tone", QCoreApplication.translate("ReferralForm", u"text2", None))
        self.send.setText(QCoreApplication.translate("ReferralForm", u"Send to screening", None))
        self.send.setProperty(u"kind", QCoreApplication.translate("ReferralForm", u"primary", None))
        self.keep.setText(QCoreApplication.translate("ReferralForm", u"Keep as draft and close", None))
        self.keep.setProperty(u"kind", QCoreApplication.translate("ReferralForm", u"quiet", None))
        self.card.setProperty(u"surface", QCoreApplication.translate("ReferralForm", u"card", None))
        self.import_file.setText(QCoreApplication.translate("ReferralForm", u"Import\u2026", None))
        self.import_file.setProperty(u"kind", QCoreApplication.translate("ReferralForm", u"quiet", None))
        self.afresh.setText(QCoreApplication.translate("ReferralForm", u"Start afresh", None))
        self.afresh.setProperty(u"kind", QCoreApplication.translate("ReferralForm", u"quiet", None))
        self.onward.setText(QCoreApplication.translate("ReferralForm", u"Next", None))
        self.onward.setProperty(u"kind", QCoreApplication.translate("ReferralForm", u"plain", None))
        pass
    # retranslateUi

