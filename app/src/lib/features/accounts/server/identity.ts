import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor, username } from 'better-auth/plugins';
import { poolOn } from '#lib/server/database/connect.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from '../password-rules.ts';
import { USERNAME_MAX } from '../schema.ts';
import { makeDoorTriesTable } from './door-tries.ts';
import { openSession } from './open-session.ts';
import { makeAccountsOff } from './accounts-off.ts';
import { makePasskeyTables } from './passkey-store.ts';
import { makeMailLinksTable } from './mail-links.ts';
import { makeSubjectsTable } from './sso-subjects.ts';
import { makePasswordTable } from './past-passwords.ts';
import { makeFailuresTable } from './sign-in-failures.ts';
import { makeUsedCodesTable } from './used-codes.ts';

export type Identity = ReturnType<typeof identityOn>;

const workday = 12 * 60 * 60;
const when = { type: 'date', required: false, input: false } as const;
const strong = { type: 'boolean', required: false, input: false } as const;
const via = { type: 'string', required: false, input: false } as const;

/** Under this name the route hands on from where somebody signs in; a browser cannot set it, since only we make these headers. */
export const addressHeader = 'x-kheo-address';

/**
 * Who a person is: accounts, passwords and sessions, in schema `auth` on a role that sees nothing else. Nobody signs up by themselves;
 * its HTTP handler is not mounted. Cookies are made Secure by the route, which knows whether it is reached by https.
 */
export function identityOn(authUrl: string, secret: string) {
	const pool = poolOn(authUrl, 5);
	const auth = betterAuth({
		appName: 'Khéo',
		baseURL: 'http://localhost',
		secret,
		database: pool,
		telemetry: { enabled: false },
		logger: { level: 'error' },
		emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
		user: { additionalFields: { seenAt: when, passwordAt: when, disabledAt: when } },
		session: { expiresIn: workday, disableSessionRefresh: true, additionalFields: { seenAt: when, confirmedAt: when, strong, via } },
		advanced: { cookiePrefix: 'kheo', useSecureCookies: false, ipAddress: { ipAddressHeaders: [addressHeader] } },
		plugins: [
			openSession(),
			twoFactor({ issuer: 'Khéo' }),
			username({ minUsernameLength: 2, maxUsernameLength: USERNAME_MAX, usernameValidator: (name) => /^[a-z0-9._-]+$/.test(name) })
		]
	});
	return { auth, pool, close: () => pool.end() };
}

/** Brings the tables of schema `auth` up to date as their own role; several that start at once wait for each other. */
export async function migrateIdentity(authUrl: string, secret: string): Promise<void> {
	const identity = identityOn(authUrl, secret);
	const alone = await identity.pool.connect();
	try {
		await alone.query('select pg_advisory_lock(20261127)');
		const { runMigrations } = await getMigrations(identity.auth.options);
		await runMigrations();
		await makeFailuresTable(identity.pool);
		await makeDoorTriesTable(identity.pool);
		await makePasswordTable(identity.pool);
		await makeUsedCodesTable(identity.pool);
		await makeMailLinksTable(identity.pool);
		await makePasskeyTables(identity.pool);
		await makeSubjectsTable(identity.pool);
		await makeAccountsOff(identity.pool);
	} finally {
		alone.release(true);
		await identity.close();
	}
}

let shared: Identity | undefined;

/** This process's own, on what the start left in the environment. */
export function identity(): Identity {
	const { DATABASE_AUTH_URL, KHEO_SECRET } = process.env;
	if (!DATABASE_AUTH_URL || !KHEO_SECRET) throw new Error('DATABASE_AUTH_URL and KHEO_SECRET are not set');
	shared ??= identityOn(DATABASE_AUTH_URL, KHEO_SECRET);
	return shared;
}

export async function closeIdentity(): Promise<void> {
	await shared?.close();
	shared = undefined;
}
