# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'item_form.ui'
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
from PySide6.QtWidgets import (QApplication, QCheckBox, QFrame, QHBoxLayout,
    QLineEdit, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from mashdesk.gui.desks.choice_row import ChoiceRow
from mashdesk.gui.desks.code_picker import CodePicker
from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.desks.text_lines import TextLines
from mashdesk.gui.desks.wrap_row import WrapRow
from mashdesk.gui.widgets.button import Button
from mashdesk.gui.widgets.plain_label import PlainLabel

class Ui_ItemForm(object):
    def setupUi(self, ItemForm):
        if not ItemForm.objectName():
            ItemForm.setObjectName(u"ItemForm")
        self.lay_1 = QHBoxLayout(ItemForm)
        self.lay_1.setSpacing(10)
        self.lay_1.setObjectName(u"lay_1")
        self.lay_1.setContentsMargins(0, 0, 0, 0)
        self.item = QFrame(ItemForm)
        self.item.setObjectName(u"item")
        self.lay_2 = QVBoxLayout(self.item)
        self.lay_2.setSpacing(8)
        self.lay_2.setObjectName(u"lay_2")
        self.lay_2.setContentsMargins(16, 10, 16, 12)
        self.lay_3 = QHBoxLayout()
        self.lay_3.setSpacing(8)
        self.lay_3.setObjectName(u"lay_3")
        self.lay_3.setContentsMargins(0, 0, 0, 0)
        self.title = PlainLabel(self.item)
        self.title.setObjectName(u"title")

        self.lay_3.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.lay_3.addItem(self.space_1)

        self.remove = Button(self.item)
        self.remove.setObjectName(u"remove")

        self.lay_3.addWidget(self.remove)


        self.lay_2.addLayout(self.lay_3)

        self.first_layout = QHBoxLayout()
        self.first_layout.setSpacing(14)
        self.first_layout.setObjectName(u"first_layout")
        self.first_layout.setContentsMargins(0, 0, 0, 0)
        self.when = QLineEdit(self.item)
        self.when.setObjectName(u"when")

        self.first_layout.addWidget(self.when, 0, Qt.AlignTop)

        self.nature = ChoiceRow(self.item)
        self.nature.setObjectName(u"nature")

        self.first_layout.addWidget(self.nature, 0, Qt.AlignTop)

        self.lawful_basis = CodePicker(self.item)
        self.lawful_basis.setObjectName(u"lawful_basis")

        self.first_layout.addWidget(self.lawful_basis, 0, Qt.AlignTop)

        self.first_layout.setStretch(0, 4)
        self.first_layout.setStretch(1, 4)
        self.first_layout.setStretch(2, 5)

        self.lay_2.addLayout(self.first_layout)

        self.people = PeopleChoice(self.item)
        self.people.setObjectName(u"people")

        self.lay_2.addWidget(self.people, 0, Qt.AlignTop)

        self.what = TextLines(self.item)
        self.what.setObjectName(u"what")
        self.what.setProperty(u"lines", 3)
        self.what.setProperty(u"grows", True)

        self.lay_2.addWidget(self.what)

        self.relevance = TextLines(self.item)
        self.relevance.setObjectName(u"relevance")
        self.relevance.setProperty(u"lines", 2)

        self.lay_2.addWidget(self.relevance)

        self.police = QWidget(self.item)
        self.police.setObjectName(u"police")
        self.lay_6 = QVBoxLayout(self.police)
        self.lay_6.setSpacing(8)
        self.lay_6.setObjectName(u"lay_6")
        self.lay_6.setContentsMargins(0, 0, 0, 0)
        self.police_layout = QHBoxLayout()
        self.police_layout.setSpacing(14)
        self.police_layout.setObjectName(u"police_layout")
        self.police_source = CodePicker(self.police)
        self.police_source.setObjectName(u"police_source")

        self.police_layout.addWidget(self.police_source, 0, Qt.AlignTop)

        self.police_information = CodePicker(self.police)
        self.police_information.setObjectName(u"police_information")

        self.police_layout.addWidget(self.police_information, 0, Qt.AlignTop)

        self.police_handling = CodePicker(self.police)
        self.police_handling.setObjectName(u"police_handling")

        self.police_layout.addWidget(self.police_handling, 0, Qt.AlignTop)

        self.police_layout.setStretch(0, 1)
        self.police_layout.setStretch(1, 1)
        self.police_layout.setStretch(2, 1)

        self.lay_6.addLayout(self.police_layout)

        self.police_conditions = TextLines(self.police)
        self.police_conditions.setObjectName(u"police_conditions")
        self.police_conditions.setProperty(u"lines", 2)

        self.lay_6.addWidget(self.police_conditions)


        self.lay_2.addWidget(self.police)


        self.lay_1.addWidget(self.item)

        self.who = QFrame(ItemForm)
        self.who.setObjectName(u"who")
        self.who.setMaximumSize(QSize(380, 16777215))
        self.who.setMinimumSize(QSize(300, 0))
        self.lay_5 = QVBoxLayout(self.who)
        self.lay_5.setSpacing(5)
        self.lay_5.setObjectName(u"lay_5")
        self.lay_5.setContentsMargins(16, 10, 16, 10)
        self.who_title = PlainLabel(self.who)
        self.who_title.setObjectName(u"who_title")

        self.lay_5.addWidget(self.who_title)

        self.handling = ChoiceRow(self.who)
        self.handling.setObjectName(u"handling")

        self.lay_5.addWidget(self.handling)

        self.shared_with = PeopleChoice(self.who)
        self.shared_with.setObjectName(u"shared_with")

        self.lay_5.addWidget(self.shared_with, 0, Qt.AlignTop)

        self.line_1 = QFrame(self.who)
        self.line_1.setObjectName(u"line_1")

        self.lay_5.addWidget(self.line_1)

        self.not_for_family = QCheckBox(self.who)
        self.not_for_family.setObjectName(u"not_for_family")

        self.lay_5.addWidget(self.not_for_family)

        self.line_2 = QFrame(self.who)
        self.line_2.setObjectName(u"line_2")

        self.lay_5.addWidget(self.line_2)

        self.will_label = PlainLabel(self.who)
        self.will_label.setObjectName(u"will_label")

        self.lay_5.addWidget(self.will_label)

        self.will = WrapRow(self.who)
        self.will.setObjectName(u"will")

        self.lay_5.addWidget(self.will)

        self.will_not_label = PlainLabel(self.who)
        self.will_not_label.setObjectName(u"will_not_label")

        self.lay_5.addWidget(self.will_not_label)

        self.will_not = WrapRow(self.who)
        self.will_not.setObjectName(u"will_not")

        self.lay_5.addWidget(self.will_not)

        self.space_2 = QSpacerItem(1, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lay_5.addItem(self.space_2)


        self.lay_1.addWidget(self.who)

        self.lay_1.setStretch(0, 3)
        self.lay_1.setStretch(1, 2)

        self.retranslateUi(ItemForm)
    # setupUi

    def retranslateUi(self, ItemForm):
        self.item.setProperty(u"surface", QCoreApplication.translate("ItemForm", u"card", None))
        self.title.setText(QCoreApplication.translate("ItemForm", u"Item 1", None))
        self.title.setProperty(u"role", QCoreApplication.translate("ItemForm", u"title", None))
        self.title.setProperty(u"tone", QCoreApplication.translate("ItemForm", u"text", None))
        self.remove.setText(QCoreApplication.translate("ItemForm", u"Take out", None))
        self.remove.setProperty(u"kind", QCoreApplication.translate("ItemForm", u"quiet", None))
        self.when.setProperty(u"label", QCoreApplication.translate("ItemForm", u"When it happened", None))
        self.when.setPlaceholderText(QCoreApplication.translate("ItemForm", u"12 Aug 2026, or \u201clast winter\u201d", None))
        self.nature.setProperty(u"label", QCoreApplication.translate("ItemForm", u"This is a", None))
        self.lawful_basis.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Lawful basis", None))
        self.people.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Whom it is about", None))
        self.what.setProperty(u"label", QCoreApplication.translate("ItemForm", u"What happened, or what is known", None))
        self.relevance.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Why sharing it is necessary", None))
        self.relevance.setPlaceholderText(QCoreApplication.translate("ItemForm", u"How it bears on harm or help. It stands beside the item and is shown to whoever decides.", None))
        self.police_source.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Police code: source", None))
        self.police_information.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Police code: information", None))
        self.police_handling.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Police code: handling", None))
        self.police_conditions.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Conditions on sharing it", None))
        self.police_conditions.setPlaceholderText(QCoreApplication.translate("ItemForm", u"Who may be told, and who must not.", None))
        self.who.setProperty(u"surface", QCoreApplication.translate("ItemForm", u"card", None))
        self.who_title.setText(QCoreApplication.translate("ItemForm", u"Who may see this item", None))
        self.who_title.setProperty(u"role", QCoreApplication.translate("ItemForm", u"title", None))
        self.who_title.setProperty(u"tone", QCoreApplication.translate("ItemForm", u"text", None))
        self.shared_with.setProperty(u"label", QCoreApplication.translate("ItemForm", u"Agencies that may see it", None))
        self.line_1.setProperty(u"line", QCoreApplication.translate("ItemForm", u"across", None))
        self.not_for_family.setText(QCoreApplication.translate("ItemForm", u"Not for the family", None))
        self.line_2.setProperty(u"line", QCoreApplication.translate("ItemForm", u"across", None))
        self.will_label.setText(QCoreApplication.translate("ItemForm", u"Will be able to read it", None))
        self.will_label.setProperty(u"role", QCoreApplication.translate("ItemForm", u"label", None))
        self.will_label.setProperty(u"tone", QCoreApplication.translate("ItemForm", u"text", None))
        self.will_not_label.setText(QCoreApplication.translate("ItemForm", u"Will not", None))
        self.will_not_label.setProperty(u"role", QCoreApplication.translate("ItemForm", u"label", None))
        self.will_not_label.setProperty(u"tone", QCoreApplication.translate("ItemForm", u"text", None))
        pass
    # retranslateUi

