/** Why a mail server or the network did not take a letter, as far as its words tell. */
export type MailFault =
	| 'no-mailbox'
	| 'mailbox-full'
	| 'too-large'
	| 'turned-away'
	| 'busy'
	| 'login'
	| 'refused'
	| 'timeout'
	| 'unknown-server'
	| 'cut-off'
	| 'no-server'
	| 'no-file';

const network: readonly (readonly [RegExp, MailFault])[] = [
	[/^SMTP_URL$/u, 'no-server'],
	[/^file$/u, 'no-file'],
	[/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/u, 'refused'],
	[/ENOTFOUND|EAI_AGAIN/u, 'unknown-server'],
	[/ETIMEDOUT|timed? ?out|greeting never received/iu, 'timeout'],
	[/ECONNRESET|socket close|closed unexpectedly/iu, 'cut-off']
];
/** Reply codes of RFC 5321 (4.2.3) and the enhanced ones of RFC 3463 after them. */
const replies: readonly (readonly [RegExp, MailFault])[] = [
	[/^(?:\d{3}[ -])?[45]\.2\.2\b|^552[ -](?!5\.3\.4)/u, 'mailbox-full'],
	[/^(?:\d{3}[ -])?[45]\.3\.4\b/u, 'too-large'],
	[/^(?:530|534|535)\b/u, 'login'],
	[/^5\d\d[ -]5\.7\.\d|^554\b/u, 'turned-away'],
	[/^(?:550|551|553)\b/u, 'no-mailbox'],
	[/^4\d\d\b/u, 'busy']
];

/** The usual refusals by their codes; null where the words say nothing known. */
export function mailFault(said: string): MailFault | null {
	const reply = /(?:^|:\s|\s)([245]\d\d[ -].*|[245]\d\d)$/su.exec(said)?.[1];
	const rules = reply === undefined ? network : replies;
	return rules.find(([pattern]) => pattern.test(reply ?? said))?.[1] ?? null;
}
