import type { Translation } from '../catalogue.ts';
import type { feedbackProblems as vi } from '../vi/feedback-problems.ts';

export const feedbackProblems: Translation<typeof vi> = {
	'feedback.alone': 'You wrote this answer, so you cannot approve it yourself. It was not sent; ask a leader or a colleague of the Office.',
	'feedback.answered-with-other': 'This is answered together with another piece of feedback. Nothing was saved; write the answer there.',
	'feedback.consent-missing':
		'You gave a name or telephone number but did not agree to be contacted. Not sent; tick the box, or leave both fields empty. Feedback without a name is dealt with too.',
	'feedback.days-unread': 'This number of days cannot be used. Not saved; enter a whole number within the limits.',
	'feedback.field-missing': 'No field was chosen. Not sent; choose the nearest one.',
	'feedback.kind-missing': 'No kind was chosen. Not saved; choose one of the five.',
	'feedback.moved': 'Somebody has just changed this. What you did was not recorded; the page shows the latest.',
	'feedback.no-sender': 'Nothing is known of the sender, or the sender asked for it to be erased.',
	'feedback.none-chosen': 'Nothing was chosen. Nothing was done; tick at least one.',
	'feedback.not-agreed': 'The sender did not agree to be quoted. Not published; put the question in the agency’s own words.',
	'feedback.not-found': 'There is no such feedback, or it was not sent to your unit.',
	'feedback.not-now': 'This step cannot be taken as things stand. Nothing was changed; look at the page again.',
	'feedback.not-reader': 'The register of complaints and denunciations opens only to those whom a leader named. Ask a leader if you need it.',
	'feedback.pass-wrong': 'The code or the PIN is not right. Look at your slip: the code begins with PA, the PIN has six figures.',
	'feedback.photo-infected':
		'The scanner found harmful code in the picture file. Nothing was sent and the file was not kept; what you filled in is still there, please choose another picture or send without one.',
	'feedback.photo-unreadable': 'This file is no picture that can be opened (JPEG, PNG, HEIC, WebP up to 12 MB). Not sent; choose another, or send without.',
	'feedback.rating-missing': 'No rating was chosen. Choose from 1 to 5.',
	'feedback.reader-missing': 'Nobody was chosen, or the person is neither of the Office nor a leader. Nothing was changed.',
	'feedback.reason-missing': 'Sending it to another unit needs a reason. Not sent; write a sentence why.',
	'feedback.reopened-once': 'This was looked at again once already. If it is still not settled, send new feedback and quote this code.',
	'feedback.unit-missing': 'No unit in charge was chosen, or one is gone. Not sent; choose again.',
	'feedback.deal-missing': 'Neither a kind nor a unit was chosen. Nothing was done; choose at least one.',
	'feedback.spam-reason': 'Marking as spam needs a reason. Nothing was marked; say why in a sentence.',
	'feedback.two-missing': 'An answer together needs two or more. Nothing was done; tick another.',
	'feedback.two-heads': 'What was ticked belongs to two groups that are answered together. Nothing was done; one group at a time.',
	'feedback.undone-already': 'This was taken back already. Nothing was changed.',
	'feedback.undo-moved': 'One of them has gone on since, so this cannot be taken back any more. Nothing was changed; mend them one by one.',
	'feedback.words-long': 'The text is longer than allowed. Not sent; please shorten it.',
	'feedback.words-missing': 'A field is empty. Not saved; fill it in and press again.',
	'feedback.words-short': 'The text is too short to be understood. Not sent; write at least 20 letters: what, where, when.',
	'situation.became-already': 'This became feedback already. Nothing was changed.',
	'situation.due-behind': 'This day has passed. Not given out; choose today or later.',
	'situation.given-already': 'This is an obligation already. Nothing was changed; open it to see.',
	'situation.in-future': 'This day has not come. Not written; change the day.',
	'situation.link-unread': 'A link begins with http:// or https://. Not written; change it or leave it empty.',
	'situation.not-found': 'There is no such note, or it has no picture.'
};
