"""What is to be done at the desks: on a sheet, in the lists of hub and agency, and what came of it.

actions_card.ActionsCard: the part "Actions" of a sheet, and of an agency's own page
acting.Acting: the card and the forms that stand beside it
hub_lists.HubLists: the hub's enquiries, and what is owed
own_actions.OwnActions: from an agency's list to the reason, to what it is to do
"""
