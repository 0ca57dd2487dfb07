/** Refusals of supervision and social criticism. */
export const supervisionProblems = {
	'criticism.answer-missing': 'Choose whether it is taken. Nothing was saved; please choose one of the three.',
	'criticism.closed': 'This is closed: nothing can be added or changed.',
	'criticism.moved': 'Somebody has just changed this. What you did was not saved; the page shows how it stands now.',
	'criticism.not-found': 'There is no such draft, or it does not belong to your body or unit.',
	'criticism.reason-missing': 'What is not wholly taken needs a reason. Nothing was saved; please give it and press again.',
	'criticism.unanswered': 'Some opinions have no answer yet, so it cannot be closed. Please answer them all.',
	'supervision.body-twice': 'This body is in the list already. Nothing was added.',
	'supervision.due-behind': 'This day is past. Nothing was saved; please choose another.',
	'supervision.in-future': 'This day has not come. Nothing was saved; please mend it.',
	'supervision.member-missing': 'No person or body is chosen, or the person does not have the role. Nothing was saved.',
	'supervision.moved': 'This step cannot be taken any more: somebody has just changed it. What you did was not saved; the page shows how it stands now.',
	'supervision.not-found': 'There is no such supervision, or it does not belong to your body or unit.',
	'supervision.not-held': 'There are no minutes yet, or the supervision is closed, so nothing can be recommended.',
	'supervision.still-open': 'Some recommendations are not closed, so the supervision cannot be. Please follow them up.'
};
