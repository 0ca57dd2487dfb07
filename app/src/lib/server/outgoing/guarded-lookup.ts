import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What somebody typed leads into this machine or its networks, or is not the kind of address that is spoken to. */
export class OutgoingForbidden extends Error {
	override readonly name = 'OutgoingForbidden';
	readonly code = 'EFORBIDDEN';
}

/** Finds addresses as usual and gives them only when all are of the Internet. The connection is made to the very addresses that were looked at, so that a name cannot change in between. */
export const guardedLookup: LookupFunction = (hostname, options, found) => {
	lookup(hostname, { ...options, all: true }, (error, addresses) => {
		if (error) return found(error, []);
		if (!addresses.every(({ address }) => isPublicAddress(address))) return found(new OutgoingForbidden(), []);
		const [first] = addresses;
		if (options.all === true) return found(null, addresses);
		return first ? found(null, first.address, first.family) : found(new OutgoingForbidden(), []);
	});
};

/** An address written as numbers is never looked up. */
export function refuseInnerNumbers({ hostname }: URL): void {
	const bare = hostname.replace(/^\[|\]$/g, '');
	if (isIP(bare) !== 0 && !isPublicAddress(bare)) throw new OutgoingForbidden();
}
