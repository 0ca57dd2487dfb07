/** Refusals of receiving citizens. */
export const receptionProblems = {
	'reception.answer-missing': 'What was answered is missing. Nothing was entered; please write it and press again.',
	'reception.code-and-words': 'With the code of an earlier matter leave words and answer empty. Nothing was entered; they stand on the page of the matter.',
	'reception.code-unknown': 'No matter has this code. Nothing was entered; look at the slip, or leave the code empty and enter a new matter.',
	'reception.day-behind': 'The new day must be today or later and another day. Nothing was moved; please choose another.',
	'reception.day-taken': 'This leader has a session on that day already. Nothing was entered; please choose another day.',
	'reception.ends-before': 'The end must be after the start. Nothing was saved; please mend the hours.',
	'reception.in-future': 'The day has not come, so it cannot be entered as held.',
	'reception.kind-missing': 'The kind is missing. Nothing was entered; please choose one.',
	'reception.leader-missing': 'No leader is chosen, or this one receives no more. Nothing was entered; please choose again.',
	'reception.matter-twice': 'This matter is in that visit already. Nothing was added.',
	'reception.moved': 'Somebody has just changed this session, or it was moved. Nothing was entered; the page shows how it stands now.',
	'reception.no-days': 'There is no day to add: the rule is empty, the year is over, or the days are there already. Nothing was entered.',
	'reception.not-found': 'There is no such session, visit or period.',
	'reception.number': 'A number is wrong: people 1 to 10000, days of the month 1 to 31, weeks 1 to 5. Nothing was entered; please mend it.',
	'reception.outcome-missing': 'The outcome is missing. Nothing was entered; please choose one of the three.',
	'reception.owner-missing': 'What is taken must be given to a unit. Nothing was entered; please choose one.',
	'reception.words-missing': 'What was said is missing. Nothing was entered; write it, or the code of an earlier matter.'
};
