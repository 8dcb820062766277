"""The catalogue of widgets. Desks put these together and hand them frozen facts; none of them asks for anything.

Every widget takes its parent first and the rest by keyword. All text is plain. Sizes grow with the text; colours follow
the theme. Lists and dataclasses given to `set_…` replace what was shown; selection and focus survive where they can.

words        plain_label.PlainLabel(parent, text=, role="body", tone="text", wrap=False)   the only QLabel there is
             icon_mark.IconMark(parent, icon="lock", tone="text2", size=16)                an icon beside words
             time_words: time_left(due, now), due_words(due, now), urgency(due, now), clock_time(at),
             calendar_date(at), day_words(day)                                             now = the server's time
actions      button.Button(parent, text=, icon=, kind="plain|primary|quiet|danger", key="F8")   .clicked
containers   cards.Card(parent, title=, sunken=False, across=False).body; cards.Line(down=); cards.Scroll().body
form         field.Field(control, parent, label=, hint=, optional=False): set_problem(text | None), set_hint(text)
             text_area.TextArea(parent, lines=3, hint=)                                    several lines, Tab leaves
             section_rail.SectionRail(parent, sections=[Section(key, words, SectionState.…, detail)]): set_sections,
             choose(key), section_chosen(str)
             tab_strip.TabStrip(parent, name=, tabs=[Tab(key, words, count, icon, tone)]): set_tabs, choose, chosen,
             tab_chosen(str)
             two_versions.TwoVersionsView(parent): show_versions(TwoVersions), go_on, chosen(Choices)
             guard_list.GuardList(parent, purpose="sign", guards=[Guard(key, words, met)]): set_guards, go_asked(str)
saying       banner.Banner(parent, kind="info|opened|warning|lost|stop|locked|safe", head=, text=, action=): say(…),
             action_asked
             saved_state.SavedState: show_saved(at), show_not_saved(kept=None), show_saving(), show_checking(),
             show_nothing()
             empty_state.EmptyState(parent, icon=, head=, text=, action=): say(…), action_asked
             chip.Chip(parent, text=, icon=, kind="lock|plain|outline|green|amber|red"); Chip.for_badge("restricted")
enquiry      worklist_list.WorklistList(parent, name=, describe=): set_rows(rows, now), set_now(now), chosen(),
             choose(row), row_chosen(WorklistRow), row_opened(WorklistRow)
             rating_mark.RatingMark(parent, rating=): set_rating(rating)
             clock_figure.ClockFigure(parent, what=): say(figure, due, icon=, tone=)
             agency_tile.AgencyTile(parent, facts=AgencyFacts(key, name, TileState.…, lines)): set_facts, clicked
             chronology.Chronology(parent): show_items(lanes=[Lane(agency, missing)], items=[ChronologyItem()],
             referral, quiet=[Quiet()]), choose(key), toggle_list() (F6), item_chosen(str), filter: ChronologyFilter,
             lanes: ZoomingLanes with zoom(1|-1|0), show_chosen(), percent, zoomed

Forms (.ui) set the dynamic properties that the style sheet reads: surface="card|sunken|bar|list|canvas|plain", role
and tone on labels, kind on buttons; promote QLabel to PlainLabel and QPushButton to Button, then set
text, icon and key in code.
"""
