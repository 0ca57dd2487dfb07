import { expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

test('machines on the Internet are public, this machine, its networks and the metadata of clouds are not', () => {
	const outside = ['8.8.8.8', '1.1.1.1', '203.113.131.1', '2606:4700:4700::1111', '2a00:1450:4001::1'];
	const inside = [
		'127.0.0.1',
		'127.255.0.9',
		'0.0.0.0',
		'10.1.2.3',
		'172.16.0.1',
		'172.31.255.255',
		'192.168.1.1',
		'169.254.169.254',
		'100.64.0.1',
		'192.0.2.1',
		'224.0.0.1',
		'255.255.255.255'
	];
	const insideV6 = [
		'::1',
		'::',
		'fe80::1',
		'fc00::1',
		'fd12::1',
		'ff02::1',
		'::ffff:127.0.0.1',
		'::ffff:8.8.8.8',
		'64:ff9b::7f00:1',
		'2001::1',
		'2001:db8::1',
		'2002:7f00:1::',
		'::127.0.0.1'
	];
	expect(outside.filter((address) => !isPublicAddress(address))).toEqual([]);
	expect([...inside, ...insideV6, '', 'localhost', '1.2.3', '127.1'].filter(isPublicAddress)).toEqual([]);
});
