# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'main_window.ui'
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
from mashdesk.gui.widgets.find_edit import FindEdit
from mashdesk.gui.widgets.key_sheet import KeySheet
from mashdesk.gui.widgets.person_button import PersonButton
from mashdesk.gui.widgets.plain_label import PlainLabel
from mashdesk.gui.widgets.rail import Rail
from mashdesk.gui.widgets.saved_state import SavedState
class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1366, 768)
        self.frame_layout = QVBoxLayout(MainWindow)
        self.frame_layout.setSpacing(0)
        self.frame_layout.setObjectName(u"frame_layout")
        self.frame_layout.setContentsMargins(0, 0, 0, 0)
        self.top_bar = QFrame(MainWindow)
        self.top_bar.setObjectName(u"top_bar")
        self.top_layout = QHBoxLayout(self.top_bar)
        self.top_layout.setSpacing(10)
        self.top_layout.setObjectName(u"top_layout")
        self.top_layout.setContentsMargins(16, 5, 10, 5)
        self.product_label = PlainLabel(self.top_bar)
        self.product_label.setObjectName(u"product_label")

        self.top_layout.addWidget(self.product_label)

        self.hub_line = QFrame(self.top_bar)
        self.hub_line.setObjectName(u"hub_line")

        self.top_layout.addWidget(self.hub_line)

        self.hub_label = PlainLabel(self.top_bar)
        self.hub_label.setObjectName(u"hub_label")

        self.top_layout.addWidget(self.hub_label)

        self.before_find = QSpacerItem(12, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.top_layout.addItem(self.before_find)

        self.find_edit = FindEdit(self.top_bar)
        self.find_edit.setObjectName(u"find_edit")

        self.top_layout.addWidget(self.find_edit)

        self.find_key_label = PlainLabel(self.top_bar)
        self.find_key_label.setObjectName(u"find_key_label")

        self.top_layout.addWidget(self.find_key_label)

        self.middle = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.top_layout.addItem(self.middle)

        self.saved_state = SavedState(self.top_bar)
        self.saved_state.setObjectName(u"saved_state")

        self.top_layout.addWidget(self.saved_state)

        self.person_line = QFrame(self.top_bar)
        self.person_line.setObjectName(u"person_line")

        self.top_layout.addWidget(self.person_line)

        self.person_button = PersonButton(self.top_bar)
        self.person_button.setObjectName(u"person_button")

        self.top_layout.addWidget(self.person_button)


        self.frame_layout.addWidget(self.top_bar)

        self.below_layout = QHBoxLayout()
        self.below_layout.setSpacing(0)
        self.below_layout.setObjectName(u"below_layout")
        self.rail = Rail(MainWindow)
        self.rail.setObjectName(u"rail")

        self.below_layout.addWidget(self.rail)

        self.desk_layout = QVBoxLayout()
        self.desk_layout.setSpacing(0)
        self.desk_layout.setObjectName(u"desk_layout")
        self.banner_area = QWidget(MainWindow)
        self.banner_area.setObjectName(u"banner_area")
        self.banner_layout = QVBoxLayout(self.banner_area)
        self.banner_layout.setObjectName(u"banner_layout")
        self.banner_layout.setContentsMargins(12, 10, 12, 0)
        self.connection_banner = Banner(self.banner_area)
        self.connection_banner.setObjectName(u"connection_banner")

        self.banner_layout.addWidget(self.connection_banner)


        self.desk_layout.addWidget(self.banner_area)

        self.desks = QStackedWidget(MainWindow)
        self.desks.setObjectName(u"desks")

        self.desk_layout.addWidget(self.desks)

        self.desk_layout.setStretch(1, 1)

        self.below_layout.addLayout(self.desk_layout)

        self.key_sheet = KeySheet(MainWindow)
        self.key_sheet.setObjectName(u"key_sheet")

        self.below_layout.addWidget(self.key_sheet)

        self.below_layout.setStretch(1, 1)

        self.frame_layout.addLayout(self.below_layout)

        self.frame_layout.setStretch(1, 1)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        self.top_bar.setProperty(u"surface", QCoreApplication.translate("MainWindow", u"bar", None))
        self.product_label.setText(QCoreApplication.translate("MainWindow", u"MASH Desk", None))
        self.product_label.setProperty(u"role", QCoreApplication.translate("MainWindow", u"heading", None))
        self.hub_label.setProperty(u"tone", QCoreApplication.translate("MainWindow", u"text2", None))
        self.find_edit.setPlaceholderText(QCoreApplication.translate("MainWindow", u"Find a reference, initials or a person", None))
        self.find_key_label.setText(QCoreApplication.translate("MainWindow", u"Ctrl+K", None))
        self.find_key_label.setProperty(u"role", QCoreApplication.translate("MainWindow", u"small", None))
        self.find_key_label.setProperty(u"tone", QCoreApplication.translate("MainWindow", u"text2", None))
        pass
    # retranslateUi

