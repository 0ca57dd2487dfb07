import type { Translation } from '../catalogue.ts';
import type { apiProblems as vi } from '../vi/api-problems.ts';

export const apiProblems = {
	'api.body-too-large': 'The body is too large. Nothing was saved; please send it in parts.',
	'api.body-unreadable': 'The body is not readable JSON (UTF-8, without NUL characters). Nothing was saved.',
	'api.changed-meanwhile': 'The data has changed since the reading that If-Match names. Nothing was saved; please read again and send the new ETag.',
	'api.input-wrong': 'Some fields are wrong, see the list errors. Nothing was saved.',
	'api.key-missing': 'A POST needs the header Idempotency-Key (1 to 200 ASCII characters, a fresh one for each thing to be done). Nothing was done.',
	'api.key-other-request': 'This Idempotency-Key was used for another request. Nothing was done; please use a fresh one.',
	'api.media-type': 'The Content-Type does not fit this operation. Nothing was saved; see /api/v1.',
	'api.method-unknown': 'This address does not have the method that was called; see the header Allow.',
	'api.not-found': 'There is no such address in the API. The operations are listed at /api/v1.',
	'api.tag-missing': 'This operation needs the header If-Match, from the ETag of the last reading. Nothing was saved.',
	'api.too-often': 'Too many calls within a minute. Please wait as the header Retry-After says.',
	'token.missing': 'This operation needs an access token: the header Authorization: Bearer kheo_…',
	'token.not-found': 'There is no such token, or it was revoked. Please load the page again.',
	'token.refused': 'The token is wrong, has expired, was revoked, or its holder has no right in this agency any more.',
	'token.scope-missing': 'The token lacks the scope that this operation needs. Nothing was done; please make another one with that scope.',
	'token.too-many': 'Nobody holds more than 20 tokens at a time. None was made; please revoke one that is not used.',
	'token.too-many-tries': 'Too many wrong tokens from this network address. Please try again in 10 minutes.',
	'webhook.address-forbidden':
		'Nothing may be sent to this address: it has to be https, with a name on the Internet, and no internal address. It was not saved; for a machine inside, the keeper of the server names it in KHEO_OUTGOING_HOSTS.',
	'webhook.address-unknown': 'The host in this address was not found. It was not saved; please check the address.',
	'webhook.moved': 'Somebody has just changed this endpoint. Nothing was saved; please look again.',
	'webhook.not-found': 'There is no such endpoint or delivery. Please load the page again.',
	'webhook.too-many': 'An agency has at most 20 endpoints. It was not saved; please remove one that is not used.'
} satisfies Translation<typeof vi>;
