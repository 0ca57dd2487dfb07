/** Refusals of the people's side. */
export const peopleProblems = {
	'people.not-public': 'This is not public, or was taken back. Please see the other pages.',
	'publication.moved': 'Somebody else has just changed what of this plan is public. Nothing was saved; please reload the page.',
	'slogan.alone': 'You brought this slogan in, so you cannot approve it. None was approved; ask a leader or another person of the Office.',
	'slogan.moved': 'Somebody else has just changed one of these slogans. Nothing was done; please reload and choose again.',
	'slogan.none-chosen': 'No slogan is chosen. Tick at least one and press again.',
	'slogan.none-in-document': 'This document has no appendix of slogans, or its title does not say so. Nothing was taken; choose another or add one by hand.',
	'slogan.not-approved': 'This slogan is not approved yet, so it cannot be entered as shown. Approve it first.',
	'slogan.not-found': 'There is no such slogan, or it was withdrawn.',
	'slogan.period-backwards': 'The last day is before the first. Please correct it.',
	'slogan.shown-in-future': 'That day has not come yet. Please correct it.',
	'vote.in-future': 'The day of counting has not come. Nothing was entered; please correct it.',
	'vote.moved': 'Somebody else has just changed this vote. Nothing was done; please reload.',
	'vote.not-found': 'There is no such vote.',
	'vote.not-open': 'The vote is not open, or its counting has ended; nothing more can be entered.',
	'vote.nothing-counted': 'No place has been counted yet, so it cannot be closed.',
	'vote.number': 'Papers are whole numbers from 0 on. Please correct it.',
	'vote.over-counted': 'Together the places have more papers than there are voters. Nothing was entered; check the minutes.',
	'vote.place-counted': 'This place was counted already. Nothing was entered; strike the earlier line if it was wrong.'
};
