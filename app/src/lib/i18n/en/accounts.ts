import type { Translation } from '../catalogue.ts';
import type { accounts as vi } from '../vi/accounts.ts';

export const accounts = {
	title: 'Sign in',
	lead: "Your user name and password come from your agency's Office or administrator.",
	username: 'User name',
	password: 'Password',
	submit: 'Sign in'
} satisfies Translation<typeof vi>;
