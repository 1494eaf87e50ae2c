import { expect, test } from 'vitest'
import { judged } from './judged.ts'

test.each([
  ['a note', 'Ride to work.\n\n> Note: the gate is closed at night.'],
  ['a bold label', 'Ride to work.\n\n> **Risk**: the gate may be closed.'],
  ['an icon', 'Ride to work.\n\n> ⚠️ The gate may be closed.'],
  ['a plain remark', 'Ride to work.\n\n> The gate is closed at night.'],
  ['an instruction', '## Ride to work\n\n> Close the gate behind you.\n\nThen go on.'],
  ['a link alone', 'See the following page:\n\n> [Open the gate](gate.md)'],
  ['a message below a heading', '# Compiler Error C2065\n\n> "the gate cannot be opened by this rider."\n\nTry again.'],
  ['a message', 'The display shows the following error:\n\n> The gate cannot be opened.'],
  ['code', 'Run this command:\n\n> `gate --open`'],
  ['a numbered message', 'It stops:\n\n> GT1001: the gate cannot be opened by this rider.'],
  ['steps', 'Do this:\n\n> 1. Open the gate.\n> 2. Close it.'],
  ['a sample', 'For example:\n\n> The gate was opened by the rider.'],
  ['a prompt', 'Open the assistant with a prompt like this.\n\n> I am interested in gates. Show me some.'],
  ['an aside of an author who says I', 'I like gates.\n\n> I have never closed one in my life, and I never will.'],
  ['a summary', '# Open a gate\n\n> Gates open by themselves when somebody knocks.\n\nHere is how.'],
  ['a statement of our own', 'Our mission statement:\n\n> Every gate of the city opens by itself.'],
  ['a dialogue', 'They meet.\n\n> Rider: Is the gate open?\n> Guard: I do not know.'],
  ['an own definition', '## Gate\n\n> Gate is what keeps a rider out of the yard.\n\nClose it.'],
])('a blockquote is %s', async (_, text) => expect((await judged(text))[0]).toBe('none'))

test.each([
  ['a label', 'Select "Show the gates that are open" in the menu.'],
  ['a label by what follows', 'The "Show the gates that are open" option is off.'],
  ['a message', 'The display shows the message "The gate cannot be opened."'],
  ['a message that a box says', 'A box says, "The gate cannot be opened by this rider." in the dialog.'],
  ['what a machine says', 'The compiler says "the gate does not live long enough".'],
  ['a sign', 'The sign at the door says "Please close the gate behind you."'],
  ['after a noun that looks like a verb', 'The state goes from "the gate is open" to "the gate is closed again".'],
  ['joined to a term', 'Avoid "open it" and "leave it open for a while".'],
  ['what should be said', 'Instead of saying "the gate is open for everybody", say when.'],
  ['a title behind its place', 'As described in "What happens when a gate is opened", it opens.'],
  ['a title', 'See "How to Open Gates Without a Key" for more.'],
  ['a coined phrase', 'We call this the "open the gate before you ride" habit.'],
  ['a gloss', 'The sign means "the gate is closed from now on".'],
  ['a question', 'Ask yourself: "Is the gate open when I come back?"'],
  ['a sample', 'For example: "I opened the gate and went through."'],
  ['a sample in parentheses', 'Say what you did ("I opened the gate and went through.").'],
  ['a sample set against another', 'Write "Open the gate and go through." instead of a question.'],
  ['supposed', 'A new rider might say, "I do not know which of the gates is open."'],
  ['spoken to somebody', '- "Tell me about a gate that you could not open."'],
  ['a value', 'title = "The gate that nobody can open."'],
  ['a wish of a user', '- "As a rider, I want to open the gate without a key."'],
  ['in a column of messages', '| Message | Cause |\n| --- | --- |\n| "The gate cannot be opened by riders." | Rust |'],
  ['in another language', '"Nadie llega de mal humor cuando va en bicicleta por la ciudad."'],
])('words in quotation marks are %s', async (_, text) => expect((await judged(text))[0]).toBe('none'))

test.each([
  ['alerts', '> [!TIP]\n> I ride to work every day.'],
  ['`[!div]`', '> [!div class="checklist"]\n> * I ride to work every day.'],
  ['videos', '> [!VIDEO https://example.com/video]'],
  ['includes', '> [!INCLUDE [gate](includes/gate.md)]'],
  ['code', '```md\n> “I ride to work every day.”\n```'],
  ['headings', '## "Nobody arrives in a bad mood by bicycle."'],
])('%s hold no candidate', async (_, text) => expect(await judged(text)).toEqual([]))
