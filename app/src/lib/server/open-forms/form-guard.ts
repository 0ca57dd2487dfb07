import { Problem } from '../problem.ts';
import { countedTries } from '../tries.ts';
import { tokenAge } from './form-token.ts';

const QUICKEST = 5;
const OLDEST = 12 * 60 * 60;

export type Guard = { readonly token: string; readonly website: string; readonly address: string };

/**
 * Without JavaScript a program is told from a person by these: a field that people do not see, the time the form took, and how much comes from one place in
 * ten minutes. A commune's office or a café sends through one network.
 */
export function formGuard({ ofAddress, ofNetwork }: { readonly ofAddress: number; readonly ofNetwork: number }) {
	const [fromAddress, fromNetwork] = [countedTries(ofAddress), countedTries(ofNetwork)];
	const refuseMany = (address: string, now: Date): void => {
		const [at, network] = [now.getTime(), networkOf(address)];
		if (fromAddress.areOver(address, at) || fromNetwork.areOver(network, at)) throw new Problem('form.too-many');
		fromAddress.count(address, at);
		fromNetwork.count(network, at);
	};
	return {
		/** Refuses what was sent as no person sends it. */
		refusePrograms: (agencyId: string, { token, website, address }: Guard, now: Date): void => {
			refuseTrapped(website);
			const age = tokenAge(agencyId, token, now);
			if (age === null || age > OLDEST) throw new Problem('form.old');
			if (age < QUICKEST) throw new Problem('form.too-quick');
			refuseMany(address, now);
		},
		/** The same where nothing is filled in yet: a person may well be quick. */
		refuseBeginnings: ({ website, address }: Omit<Guard, 'token'>, now: Date): void => {
			refuseTrapped(website);
			refuseMany(address, now);
		}
	};
}

/** For all that people send in by themselves, counted together. */
export const { refusePrograms } = formGuard({ ofAddress: 8, ofNetwork: 40 });

function refuseTrapped(website: string): void {
	if (website !== '') throw new Problem('form.left-empty');
}

/** The /24 of an address of four numbers, the /48 of a longer one. */
export function networkOf(address: string): string {
	const four = /(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/u.exec(address)?.[1];
	return four ?? address.split(':').slice(0, 3).join(':');
}
