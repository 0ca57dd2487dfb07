import { expect, test } from 'vitest';
import { oidcSettings } from './service/oidc-settings.ts';
import { isStrong } from './second-factor-said.ts';

test('signing on stands for a second factor where the provider says it asked for one, or the installation trusts it always', () => {
	expect([isStrong(['pwd'], 'amr'), isStrong(['pwd', 'otp'], 'amr'), isStrong(undefined, 'amr'), isStrong('mfa', 'amr')]).toEqual([false, true, false, false]);
	expect([isStrong(undefined, 'always'), isStrong(['mfa'], 'never')]).toEqual([true, false]);
});

test('without an address or a name at the provider there is none; the button says its host unless told otherwise', () => {
	expect(oidcSettings({ OIDC_ISSUER: 'https://sso.example.vn' })).toBeNull();
	const set = { OIDC_ISSUER: 'https://sso.example.vn/realms/tinh', OIDC_CLIENT_ID: 'kheo' };
	expect(oidcSettings(set)).toMatchObject({ label: 'sso.example.vn', secondFactor: 'amr', clientSecret: null });
	expect(oidcSettings({ ...set, OIDC_LABEL: 'VNeID', OIDC_SECOND_FACTOR: 'never' })).toMatchObject({ label: 'VNeID', secondFactor: 'never' });
});
