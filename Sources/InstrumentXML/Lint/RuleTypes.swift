/// The pages that explain the kinds of rules that a definition can hold.
enum RuleTypes {
  /// A kind of rule by the name of its element.
  struct Page {
    let name: String
    let title: String
    let text: String
  }

  /// All pages, by name.
  static let all: [Page] = [
    Page(
      name: "agreement", title: "when a group speaks with one voice, and when it is divided",
      text: """
        One voice: agreement (r*wg(j)) of at least one-voice, and not a camp on each side. Divided:
        at least camps percent of the people score below low-below and at least as many from
        high-from up, and they stand more thinly between, or agreement is 0; then no mean is shown,
        but the split. Anything else is mixed: the mean is shown with a warning. Each threshold names
        its source.

        Example:  <agreement one-voice="0.70" camps="25" low-below="40" high-from="60">
                    <source>James, Demaree and Wolf (1984)</source></agreement>
        Compare:  <divided dimension="culture"/>
        Checked by SND048.
        """),
    Page(
      name: "breadth", title: "the share of items that a person rates high",
      text: """
        For each person the percentage of the items, among those answered, that are rated at least
        as high as at-least says; then the mean over the people, from 0 to 100. At least half of the
        items must be answered.

        Example:  <breadth id="integrated-view" items="FAC-02 FAC-03 FAC-04" at-least="4">
        Compare:  <indicator-below indicator="integrated-view" value="50"/>
        Checked by SND035 and SND037.
        """),
    Page(
      name: "consensus", title: "how far people choose the same option",
      text: """
        100 · (1 − k/(k − 1) · (1 − Σp²)) over the shares p of the k options: 0 when all options are
        chosen equally often, 100 when everybody chooses the same. Items of several questionnaires
        are counted together when they offer the same options.

        Example:  <consensus id="owner-wanted" items="OWN-02 OWN-22">
        Compare:  <indicator-below indicator="owner-wanted" value="30"/>, <leads indicator="owner-wanted" option="nobody"/>
        Checked by SND035, SND036 and SND037.
        """),
    Page(
      name: "context-rule", title: "fits weights and targets to the organization",
      text: """
        When its condition holds for the answers of the context profile, a rule sets weights and
        targets of dimensions. Of several rules about the same thing the last one that fires decides.
        The report names the rules that fired.

        Example:  <context-rule id="strict"><when><is item="CTX-02" value="strict"/></when>
                    <weight dimension="safety" value="1.5"/><target dimension="safety" value="65"/> …
        Answers:  soundings context --set CTX-02=strict
        Checked by SND010 and SND038.
        """),
    Page(
      name: "difference", title: "by how much one item scores higher than its counterpart",
      text: """
        For each person the mean of first less second over the pairs of which both are answered, each
        in percent of the maximum possible; then the mean over the people, from -100 to 100. At least
        half of the pairs must be complete.

        Example:  <difference id="fear-beyond-experience"> … <pair first="FEA-01" second="HAP-01"/>
        Compare:  <indicator-at-least indicator="fear-beyond-experience" value="25"/>
        Checked by SND035 and SND037.
        """),
    Page(
      name: "facet", title: "the score of one side of the practice",
      text: """
        The mean of all items that name the facet and count towards a scale, in percent of the maximum
        possible, of people who answered at least half of them.

        Example:  <facet id="technical"> … and <rating id="KNW-01" facets="technical" …>
        Checked by SND010 and SND042.
        """),
    Page(
      name: "finding", title: "what may be said when its evidence holds",
      text: """
        Evidence: score-at-least, score-below, spread-at-least (standard deviation in points),
        dont-know-at-least (percent), unit-gap-at-least (highest less lowest unit, in points),
        divided (two camps, so there is no score),
        indicator-at-least, indicator-below, stage-at-least, stage-below, leads,
        share-at-least, share-below (percent); joined by all and any.
        What is withheld or wasn't measured doesn't hold, whichever way it compares; a divided
        dimension has no score and no spread.

        Example:  <finding id="good-prospect" tone="strength"><when><score-below dimension="skills" value="45"/>
                    <score-at-least dimension="culture" value="55"/></when> …
        Checked by SND010, SND025, SND030, SND033 and SND037.
        """),
    Page(
      name: "gate", title: "caps the overall level while its evidence holds",
      text: """
        The overall score stays as it is; the level is at most the cap, and the report gives the
        reason. Several gates: the lowest cap counts.

        Example:  <gate id="culture-first" cap="getting-ready"><when><score-below dimension="culture" value="40"/></when> …
        Checked by SND010 and SND037.
        """),
    Page(
      name: "own-facet", title: "how much higher people rate their own side than the others",
      text: """
        For each person the mean rating of the items of the facet chosen in items, less that of the
        other facets' items in over; then the mean over the people, from -100 to 100.

        Example:  <own-facet id="facet-blindness" items="FAC-01" over="FAC-02 FAC-03 FAC-04">
        Compare:  <indicator-at-least indicator="facet-blindness" value="15"/>
        Checked by SND035 and SND037.
        """),
    Page(
      name: "practice", title: "a way to bring the practice into daily life, from the catalogue",
      text: """
        A roadmap takes practices for the dimensions below their targets, the furthest below first and
        in turns, at most six. Of those that fit it prefers what recurs to what happens once, then
        fewer hours, lower cost and better evidence. One with a when waits until that holds.

        Example:  <practice id="listening-hour" cadence="weekly" hours="1" helps="conversation" …>
        Checked by SND010 and SND041.
        """),
    Page(
      name: "ranking-shares", title: "which option people put first",
      text: """
        With k options the first place is worth k − 1 points, the last none; an option's share is its
        points over all points given (Borda's count).

        Example:  <ranking-shares id="what-matters" items="PRI-01 PRI-41">
        Compare:  <leads indicator="what-matters" option="culture"/>
        Checked by SND035, SND036 and SND037.
        """),
    Page(
      name: "recommendation", title: "what to do when one of its findings holds",
      text: """
        An action with owner, first step, effort and sign of success. With kind="stop" it ends
        something, and then it names a replacement.

        Example:  <recommendation id="end-report" findings="capacity-low" horizon="now" kind="stop"> …
                    <replacement>One page a month</replacement>
        Checked by SND010, SND030 and SND032.
        """),
    Page(
      name: "stages", title: "how far people have come, one stage built on the other",
      text: """
        A person has reached a stage when its item and those of all stages before it are rated at
        least as high as at-least says. A group stands at the last stage that the share of its people
        (by default 50 percent) has reached. People who left one of the items open aren't counted.

        Example:  <stages id="adoption"> … <stage id="know" items="STG-01" at-least="4">
        Compare:  <stage-below indicator="adoption" stage="comfortable"/>
        Checked by SND035 and SND037.
        """),
    Page(
      name: "verdict", title: "what the score of a dimension answers",
      text: """
        A dimension that is a question may give an answer for each range of scores; a report says
        which one holds, or that the question is still open.

        Example:  <verdict from="0"><text>No. …</text></verdict> <verdict from="60"><text>Yes. …</text></verdict>
        Checked by SND040.
        """),
  ]
}
