import type { Translation } from '../catalogue.ts';
import type { sendings as vi } from '../vi/sendings.ts';

export const sendings = {
	states: {
		queued: 'Waits to be sent',
		trying: 'Being sent',
		unsure: 'May have arrived or not',
		waiting: 'Not sent yet, will be tried again',
		failed: 'Could not be sent',
		sent: 'Sent',
		cancelled: 'Called off',
		mistaken: 'Entered by mistake'
	},
	again: (tries, when) => `Tried ${tries} times; again at ${when}`
} satisfies Translation<typeof vi>;
