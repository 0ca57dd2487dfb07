import { expect, test } from 'vitest';
import { mailFault } from './mail-fault.ts';

test.each([
	['Can’t send mail - all recipients were rejected: 550 5.1.1 <a@b.vn>: Recipient address rejected: User unknown', 'no-mailbox'],
	['Recipient command failed: 550 No such user here', 'no-mailbox'],
	['Message failed: 552 5.2.2 Over quota', 'mailbox-full'],
	['Mail command failed: 552 5.3.4 Message size exceeds fixed limit', 'too-large'],
	['Message failed: 550 5.7.1 Blocked by policy', 'turned-away'],
	['Message failed: 554 Spam', 'turned-away'],
	['Invalid greeting: 421 4.3.2 Service not available, try later', 'busy'],
	['Recipient command failed: 451 4.7.1 Greylisted', 'busy'],
	['Invalid login: 535 5.7.8 Error: authentication failed', 'login'],
	['connect ECONNREFUSED 127.0.0.1:25', 'refused'],
	['getaddrinfo ENOTFOUND smtp.example.vn', 'unknown-server'],
	['Connection timeout', 'timeout'],
	['Greeting never received', 'timeout'],
	['Connection closed unexpectedly', 'cut-off'],
	['SMTP_URL', 'no-server'],
	['file', 'no-file'],
	['một điều gì khác', null]
])('“%s” is %s', (said, fault) => {
	expect(mailFault(said)).toBe(fault);
});
