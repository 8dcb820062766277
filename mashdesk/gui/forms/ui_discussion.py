# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'discussion.ui'
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
from mashdesk.gui.widgets.text_area import TextArea

class Ui_DiscussionForm(object):
    def setupUi(self, DiscussionForm):
        if not DiscussionForm.objectName():
            DiscussionForm.setObjectName(u"DiscussionForm")
        self.DiscussionForm_layout = QVBoxLayout(DiscussionForm)
        self.DiscussionForm_layout.setSpacing(10)
        self.DiscussionForm_layout.setObjectName(u"DiscussionForm_layout")
        self.DiscussionForm_layout.setContentsMargins(0, 0, 0, 0)
        self.held = QLineEdit(DiscussionForm)
        self.held.setObjectName(u"held")
        self.held.setMaxLength(40)

        self.DiscussionForm_layout.addWidget(self.held)

        self.attendees = QWidget(DiscussionForm)
        self.attendees.setObjectName(u"attendees")
        self.attendees_layout = QVBoxLayout(self.attendees)
        self.attendees_layout.setSpacing(8)
        self.attendees_layout.setObjectName(u"attendees_layout")
        self.attendees_layout.setContentsMargins(0, 0, 0, 0)

        self.DiscussionForm_layout.addWidget(self.attendees)

        self.more = QWidget(DiscussionForm)
        self.more.setObjectName(u"more")
        self.more_layout = QHBoxLayout(self.more)
        self.more_layout.setSpacing(8)
        self.more_layout.setObjectName(u"more_layout")
        self.more_layout.setContentsMargins(0, 0, 0, 0)
        self.add_button = Button(self.more)
        self.add_button.setObjectName(u"add_button")

        self.more_layout.addWidget(self.add_button)

        self.more_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.more_layout.addItem(self.more_spacer)


        self.DiscussionForm_layout.addWidget(self.more)

        self.agreed = TextArea(DiscussionForm)
        self.agreed.setObjectName(u"agreed")

        self.DiscussionForm_layout.addWidget(self.agreed)

        self.told_family = TextArea(DiscussionForm)
        self.told_family.setObjectName(u"told_family")

        self.DiscussionForm_layout.addWidget(self.told_family)


        self.retranslateUi(DiscussionForm)
    # setupUi

    def retranslateUi(self, DiscussionForm):
        self.held.setProperty(u"label", QCoreApplication.translate("DiscussionForm", u"When it was held", None))
        self.attendees.setProperty(u"label", QCoreApplication.translate("DiscussionForm", u"Who took part, and each agency\u2019s view", None))
        self.add_button.setText(QCoreApplication.translate("DiscussionForm", u"Add somebody", None))
        self.agreed.setProperty(u"label", QCoreApplication.translate("DiscussionForm", u"What was agreed", None))
        self.agreed.setProperty(u"hint", QCoreApplication.translate("DiscussionForm", u"Say too where somebody did not agree.", None))
        self.told_family.setProperty(u"label", QCoreApplication.translate("DiscussionForm", u"What the letter tells the family of it", None))
        self.told_family.setProperty(u"hint", QCoreApplication.translate("DiscussionForm", u"In plain words, as it is printed. Nothing that one parent may not know of the other, and nothing an agency has not let out.", None))
        pass
    # retranslateUi

