import { BlockList, isIP } from 'node:net';

/** Special-purpose addresses (IANA registries): this machine, its own networks, link-local with the clouds' metadata, tests, groups, what is reserved. */
const inner: readonly (readonly [string, number])[] = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 3]
];
/** Of IPv6 only what is given out to the world, without what carries an IPv4 address inside or is for documents. */
const world: readonly (readonly [string, number])[] = [['2000::', 3]];
const notWorld: readonly (readonly [string, number])[] = [
	['2001::', 23],
	['2001:db8::', 32],
	['2002::', 16],
	['3fff::', 20]
];

const innerV4 = listOf(inner, 'ipv4');
const worldV6 = listOf(world, 'ipv6');
const notWorldV6 = listOf(notWorld, 'ipv6');

/** Whether this is the address of a machine on the Internet, and of none nearer. */
export function isPublicAddress(address: string): boolean {
	const family = isIP(address);
	if (family === 4) return !innerV4.check(address, 'ipv4');
	return family === 6 && worldV6.check(address, 'ipv6') && !notWorldV6.check(address, 'ipv6');
}

function listOf(subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
	const list = new BlockList();
	for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
	return list;
}
