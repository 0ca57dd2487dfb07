import type { Translation } from '../catalogue.ts';
import type { contact as vi } from '../vi/reminder-contact.ts';

export const contact = {
	title: 'Remind the units',
	over: (plan) => `${plan} · reminding the units`,
	entry: 'Remind the units',
	entryHelp: 'A text for the group chat, calls and promises, a list of who owes to print, the letter.',
	owing: (count, task) => (count === 0 ? `All received: ${task}` : `${count} units left: ${task}`),
	due: (end) => `The units’ deadline: ${end}.`,
	products: 'Products',
	product: (task, owing) => `${task} (${owing})`,
	allSent: 'No unit is left to remind',
	allSentHelp: 'Every unit has sent or was freed of this.',
	group: 'Text for the group chat',
	groupHelp: 'Read it, change what is needed, copy it and paste it into the group; then press “Sent to the group” so that it is noted.',
	stage: 'Tone',
	stages: { remind: 'reminder', urge: 'request', report: 'report to the leader in charge' },
	text: 'Text',
	copy: 'Copy the text',
	copied: 'Copied',
	noted: 'Sent to the group',
	history: 'Sent to the group so far',
	historyNone: 'Nothing is noted yet.',
	historyLine: (day, by, stage, units) => `${day}, ${by} (${stage}): ${units}`,
	list: 'Units that still owe',
	asOf: (when) => `As of ${when}`,
	unit: 'Unit',
	state: 'State',
	missing: 'not sent',
	sentBack: 'being completed',
	extended: (day) => `extended to ${day}`,
	promised: (day) => `promised for ${day}`,
	brokenPromise: (day) => `promised for ${day}, not here yet`,
	calls: 'Calls',
	callLine: (day, person, words, by) => `${day}: ${person}${words === '' ? '' : `, ${words}`} (noted by ${by})`,
	noCalls: 'none',
	call: 'Note a call',
	callOf: (unit) => `Note a call: ${unit}`,
	person: 'With whom',
	calledOn: 'Day of the call',
	words: 'What was said (optional)',
	promisedOn: 'Promised for (empty: no promise)',
	saveCall: 'Note it',
	letter: 'Reminding letter (.docx)',
	template: 'Change the agency’s text',
	templateHelp:
		'What stands in braces is filled in; a line with nothing to say is left out. Empty it and save to have the text that comes with Khéo. Known are:',
	saveTemplate: 'Save the text',
	done: { noted: 'Noted: the text was sent to the group.', called: 'The call is noted.', template: 'The text is saved.' },
	wrong: 'Not saved: please look at what was typed.',
	templates: {
		remind: `Dear colleagues,
The Office reminds you of “{nhiệm vụ}”.
Due: {hạn}.
Not sent yet: {đơn vị}.
Being completed: {bổ sung}.
Promised, with our thanks: {đã hẹn}.
Send it at {liên kết}
If there is nothing to register, please say so there with the reason. Thank you.`,
		urge: `Dear colleagues,
“{nhiệm vụ}” is due and the Office waits for it.
Due: {hạn}.
Please send today: {đơn vị}.
Please complete today: {bổ sung}.
Promised: {đã hẹn}.
Send it at {liên kết}
If something is in the way, tell us early. Thank you.`,
		report: `Dear colleagues,
“{nhiệm vụ}” is long overdue.
Due: {hạn}.
Not received from: {đơn vị}.
Not received again from: {bổ sung}.
Promised: {đã hẹn}.
Send it at {liên kết}
The Office has to report to the leader in charge; please send it at once. Thank you.`
	}
} satisfies Translation<typeof vi>;
