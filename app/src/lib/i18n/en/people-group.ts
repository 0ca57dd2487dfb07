import type { Messages } from '../messages.ts';

export const peopleGroup = {
	title: 'Group message: answers to people',
	owing: (count) => `${count} units have to answer people`,
	lead: 'Feedback, promises of dialogues and recommendations of supervision whose step has come. The message has codes, fields and days, never the words or the name of a sender.',
	none: 'No unit has to be reminded',
	noneHelp: 'No answer to people has come to a step of the ladder.',
	hello: 'Dear colleagues, the Office reminds you of these answers to people:',
	end: (link) => `Answer at ${link}. If something hinders you, tell the Office early. Thank you!`
} satisfies Messages['peopleGroup'];
