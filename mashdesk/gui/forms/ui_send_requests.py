# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'send_requests.ui'
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
from PySide6.QtWidgets import (QApplication, QComboBox, QSizePolicy, QVBoxLayout,
    QWidget)

from mashdesk.gui.desks.people_choice import PeopleChoice
from mashdesk.gui.widgets.text_area import TextArea

class Ui_SendRequestsForm(object):
    def setupUi(self, SendRequestsForm):
        if not SendRequestsForm.objectName():
            SendRequestsForm.setObjectName(u"SendRequestsForm")
        self.SendRequestsForm_layout = QVBoxLayout(SendRequestsForm)
        self.SendRequestsForm_layout.setSpacing(10)
        self.SendRequestsForm_layout.setObjectName(u"SendRequestsForm_layout")
        self.SendRequestsForm_layout.setContentsMargins(0, 0, 0, 0)
        self.agencies = QWidget(SendRequestsForm)
        self.agencies.setObjectName(u"agencies")
        self.agencies_layout = QVBoxLayout(self.agencies)
        self.agencies_layout.setSpacing(0)
        self.agencies_layout.setObjectName(u"agencies_layout")
        self.agencies_layout.setContentsMargins(0, 0, 0, 0)

        self.SendRequestsForm_layout.addWidget(self.agencies)

        self.named = PeopleChoice(SendRequestsForm)
        self.named.setObjectName(u"named")

        self.SendRequestsForm_layout.addWidget(self.named)

        self.purpose = QComboBox(SendRequestsForm)
        self.purpose.setObjectName(u"purpose")
        self.purpose.setEditable(True)

        self.SendRequestsForm_layout.addWidget(self.purpose)

        self.basis = QComboBox(SendRequestsForm)
        self.basis.setObjectName(u"basis")

        self.SendRequestsForm_layout.addWidget(self.basis)

        self.unsigned_because = TextArea(SendRequestsForm)
        self.unsigned_because.setObjectName(u"unsigned_because")

        self.SendRequestsForm_layout.addWidget(self.unsigned_because)

        self.questions = TextArea(SendRequestsForm)
        self.questions.setObjectName(u"questions")
        self.questions.setProperty(u"optional", True)

        self.SendRequestsForm_layout.addWidget(self.questions)


        self.retranslateUi(SendRequestsForm)
    # setupUi

    def retranslateUi(self, SendRequestsForm):
        self.agencies.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"Whom to ask", None))
        self.named.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"Who of them may see it", None))
        self.named.setProperty(u"hint", QCoreApplication.translate("SendRequestsForm", u"This enquiry is restricted. Name somebody of each agency that you ask; their colleagues do not see it.", None))
        self.purpose.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"What for", None))
        self.basis.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"Lawful basis", None))
        self.unsigned_because.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"Why ask without the signed agreement", None))
        self.questions.setProperty(u"label", QCoreApplication.translate("SendRequestsForm", u"What you need to know", None))
        pass
    # retranslateUi

