import type { Translation } from '../catalogue.ts';
import type { dispatch as vi } from '../vi/dispatch.ts';

export const dispatch = {
	title: 'Send to the receivers',
	summary: (sent, all, received) => `Sent to ${sent} of ${all}; ${received} have confirmed.`,
	none: 'No receiver yet. Choose how it goes and paste the receivers, one a line.',
	channel: 'How it goes',
	channels: {
		email: 'E-mail',
		paper: 'Paper (post, by hand)',
		exchange: 'The province’s document exchange',
		party: 'The Party’s network',
		package: 'File package (.kheo.zip)',
		internal: 'Inside the agency'
	},
	receivers: 'Receivers, one a line',
	receiversHint: 'For e-mail add the address: Sở Nội vụ <vanthu@sonoivu.example.vn>. One it went to this way already is passed over, never sent twice.',
	noMail: 'No mail server is set (SMTP_URL, MAIL_FROM). The other ways can be entered.',
	day: 'Day it was sent',
	dayHint: 'For e-mail the system writes the time itself.',
	proof: 'Proof (receipt, screen picture)',
	proofHint: 'PDF or picture; may be left empty.',
	note: 'Note',
	send: 'Send, enter in the list',
	more: 'Send to others',
	receiver: 'Receiver',
	how: 'Way',
	state: 'State',
	answer: 'Receiver’s answer',
	states: {
		queued: 'Waits to be sent',
		trying: 'Being sent',
		unsure: 'May have arrived or not',
		waiting: 'Not sent yet, will be tried again',
		failed: 'Could not be sent',
		sent: 'Sent',
		cancelled: 'Called off'
	},
	sentOn: (day) => `Sent on ${day}`,
	sentAt: (when) => `Sent ${when}`,
	by: (name) => `by ${name}`,
	again: (tries, when) => `Tried ${tries} times; again at ${when}`,
	fault: (words) => `The mail server said: ${words}`,
	unsureHelp: 'The line broke in the middle of sending. Ask the receiver or look into the sent mail, then press one of the two.',
	arrived: 'It has arrived',
	notArrived: 'It has not, send again',
	callOff: 'Call off',
	resend: 'Send again',
	proofOf: 'See the proof',
	receipt: 'Enter the receiver’s answer',
	receiptKind: 'The receiver says',
	receiptDay: 'Day',
	enterReceipt: 'Enter the answer',
	receipts: {
		'01': 'Arrived',
		'02': 'Refused',
		'03': 'Received',
		'04': 'Assigned',
		'05': 'In work',
		'06': 'Done',
		'13': 'We ask to take it back',
		'15': 'Agrees to give it back',
		'16': 'Does not agree to give it back'
	},
	receiptOn: (what, day, note) => `${what}, ${day}${note ? `: ${note}` : ''}`,
	letter: {
		subject: (number, about) => `${number}: ${about}`,
		body: (to, agency, about, number, day, file, sha256, note) =>
			`To: ${to}\n\n${agency} sends ${about}, number ${number} of ${day}, in the file attached.\n${note ? `\n${note}\n` : ''}\nFile: ${file}\nHash (SHA-256): ${sha256}\n\nPlease answer this letter when it has arrived, the same day (Article 21, Decree 30/2020/NĐ-CP).\n\n${agency}`
	}
} satisfies Translation<typeof vi>;
