import Instrument
import InstrumentXML

/// A small definition without a flaw, as text in which a test breaks one thing.
struct Definition {
  /// The text of `assessment.xml`.
  var assessment = """
    <assessment id="T" version="1" languages="en">
      <title>Test</title>
      <roles><role id="staff"><title>Staff</title></role><role id="boss"><title>Boss</title></role></roles>
      <response-scales>
        <response-scale id="agree">
          <point rating="1"><label>No</label></point>
          <point rating="2"><label>Half</label></point>
          <point rating="3"><label>Yes</label></point>
        </response-scale>
      </response-scales>
      <dimensions><dimension id="trust"><title>Trust</title><part scale="trust"/></dimension></dimensions>
      <levels>
        <level id="low" from="0"><title>Low</title></level>
        <level id="high" from="50"><title>High</title></level>
      </levels>
      <gates><gate id="trust" cap="low"><when><score-below dimension="trust" value="30"/></when><reason>Why</reason></gate></gates>
      <findings>
        <finding id="trust-low" tone="risk">
          <when><score-below dimension="trust" value="40"/></when>
          <statement>Low: {score}</statement>
        </finding>
        <finding id="trust-divided" tone="risk">
          <when><spread-at-least dimension="trust" value="25"/></when>
          <statement>Split</statement>
        </finding>
        <finding id="trust-high" tone="strength">
          <when><score-at-least dimension="trust" value="60"/></when>
          <statement>High: {score}</statement>
        </finding>
      </findings>
      <recommendations>
        <recommendation id="talk" findings="trust-low trust-divided" horizon="now">
          <action>Talk</action><owner>All</owner><first-step>Ask</first-step><effort>None</effort><sign>Talk</sign>
        </recommendation>
      </recommendations>
      <questionnaires><questionnaire file="q.xml"/></questionnaires>
    </assessment>
    """
  /// The text of `q.xml`.
  var questionnaire = """
    <questionnaire id="q">
      <title>Q</title>
      <scales><scale id="trust"><construct>Trust</construct></scale></scales>
      <sections>
        <section id="s">
          <title>S</title>
          <rating id="TRU-01" response-scale="agree" scale="trust"><wording>We talk.</wording></rating>
          <rating id="TRU-02" response-scale="agree" scale="trust"><wording>We listen.</wording></rating>
          <yes-no id="TRU-03"><wording>More?</wording><relevance><at-least item="TRU-01" value="2"/></relevance></yes-no>
        </section>
      </sections>
    </questionnaire>
    """

  /// The text of `context.xml`, which the main file doesn't name.
  var context = """
    <questionnaire id="context" use="interview">
      <title>C</title>
      <sections>
        <section id="s">
          <title>S</title>
          <yes-no id="CTX-01"><wording>Strict?</wording></yes-no>
        </section>
      </sections>
    </questionnaire>
    """
  /// The text of `practices.xml`, which the main file doesn't name.
  var practices = """
    <practices>
      <practice id="walk" setting="offline" cadence="weekly" hours="1" cost="none" evidence="belief" helps="trust">
        <title>Walk</title><description>Walk together.</description><condition>Shoes</condition>
        <effect>Talk</effect><first-step>Go</first-step><failure><text>Rain</text></failure>
      </practice>
    </practices>
    """

  /// What is found in the definition, errors or not.
  var diagnostics: [Diagnostic] {
    do {
      return try load().diagnostics
    } catch let problems as Diagnostics {
      return problems.list
    } catch {
      return []
    }
  }

  /// Reads the definition.
  func load() throws -> LoadedDefinition {
    try DefinitionReader.load(folder: "t") { name in
      switch name {
      case "q.xml": Array(questionnaire.utf8)
      case "context.xml": Array(context.utf8)
      case "practices.xml": Array(practices.utf8)
      default: Array(assessment.utf8)
      }
    }
  }

  /// The definition with a context profile and one rule on it, given by its first children.
  func withContextRule(_ children: String) -> Definition {
    judging(
      "<findings>",
      """
      <context-rules><context-rule id="r">\(children)<reason>R</reason></context-rule></context-rules>
      <findings>
      """
    ).judging("<questionnaires>", #"<context file="context.xml"/><questionnaires>"#)
  }

  /// The definition with a catalogue of practices, one text of which is replaced.
  func withPractices(_ old: String, _ new: String) -> Definition {
    var copy = judging("<questionnaires>", #"<practices file="practices.xml"/><questionnaires>"#)
    copy.practices = practices.replacing(old, with: new)
    return copy
  }

  /// The definition with one indicator.
  func withIndicator(_ element: String) -> Definition {
    judging("<levels>", "<indicators>\(element)</indicators><levels>")
  }

  /// The definition with one text of its questionnaire replaced.
  func asking(_ old: String, _ new: String) -> Definition {
    var copy = self
    copy.questionnaire = questionnaire.replacing(old, with: new)
    return copy
  }

  /// The definition with one text of its main file replaced.
  func judging(_ old: String, _ new: String) -> Definition {
    var copy = self
    copy.assessment = assessment.replacing(old, with: new)
    return copy
  }
}
