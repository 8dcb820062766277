"""Information rights at the desks: taking a matter in, the worklist of matters, and one that is open.

receiving_page.ReceivingPage: the form, from the front door and from the desk
matters_pane.MattersPane: what runs out next first
matter_sheet.MatterSheet: what they asked, what was done, what comes next
"""
