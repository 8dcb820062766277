"""The enquiry sheet's parts, which every desk puts together as its role needs them.

worklist_pane.WorklistPane(parent, model=WorklistModel, title=, describe=, staged=True)  .row_chosen(row), .list
reason_panel.ReasonPanel(parent, reasons=(…)): ask(row, reason="", why="")               .open_asked(row, reason)
enquiry_sheet.EnquirySheetView(parent): show_sheet(sheet, now), set_panel(widget), arrange(narrow, wide)
  .header (header.HeaderCard): set_actions(primary, others)                               .action_asked(key)
  .opened (opened_banner.OpenedBanner)                                                    .close_asked, .extend_asked
agency_tiles.AgencyTiles, chronology_card.ChronologyCard, referral_card.ReferralCard, people_card.PeopleCard,
discussion_card.DiscussionCard, decisions_card.DecisionsCard, letters_card.LettersCard: show_sheet(sheet, now)
chronology_card.ChronologyCard: tell_gaps_to(roles); .filter (person, agency, kind), .gaps (gaps_part.GapsPart)
words: names_of(sheet), moment_words(at), basis_words(code)
"""
