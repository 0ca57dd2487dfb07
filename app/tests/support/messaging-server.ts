import { createServer, type IncomingMessage } from 'node:http';
import { listening } from './listening.ts';

type Answer = Readonly<Record<string, unknown>> | 'hang-up';
type Asked = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string };

/**
 * Answers as the documents of Zalo (ZNS, OAuth v4) and eSMS say: a refresh token is good for one use, an access token as long as `valid` holds it; a second request with one id is a duplicate.
 * `say` overrides the next answer.
 */
export async function messagingServer() {
	const state = { refresh: 'refresh-token-0-of-the-account', valid: new Set<string>(), turn: 0, requests: new Set<string>() };
	const asked: Asked[] = [];
	const said: Answer[] = [];
	const server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() };
			asked.push(one);
			const answer = said.shift() ?? answerTo(one, state);
			if (answer === 'hang-up') return void request.socket.destroy();
			response.setHeader('content-type', 'application/json');
			return void response.end(JSON.stringify(answer));
		});
	});
	const { address, [Symbol.asyncDispose]: close } = await listening(server);
	return {
		url: address,
		asked,
		state,
		say: (answer: Answer) => void said.push(answer),
		[Symbol.asyncDispose]: close
	};
}

type State = { refresh: string; readonly valid: Set<string>; turn: number; readonly requests: Set<string> };

function answerTo({ path, headers, body }: Asked, state: State): Answer {
	if (path === '/v4/oa/access_token') return tokens(headers, new URLSearchParams(body), state);
	if (path === '/message/template') {
		if (!state.valid.has(String(headers['access_token']))) return { error: -124, message: 'Access token invalid' };
		return {
			error: 0,
			message: 'Success',
			data: { msg_id: `zns-${state.turn}`, sent_time: '1600000000000', quota: { dailyQuota: '500', remainingQuota: '499' } }
		};
	}
	const { RequestId: id } = JSON.parse(body) as { RequestId: string };
	if (state.requests.has(id)) return { CodeResult: '124', ErrorMessage: 'Duplicate RequestId' };
	state.requests.add(id);
	return { CodeResult: '100', CountRegenerate: 0, SMSID: 'sms-1' };
}

function tokens(headers: IncomingMessage['headers'], form: URLSearchParams, state: State): Answer {
	if (headers['secret_key'] !== 'app-secret' || form.get('app_id') !== 'app-id') return { error: -14004, error_name: 'Invalid app id or secret key' };
	if (form.get('grant_type') !== 'refresh_token' || form.get('refresh_token') !== state.refresh) return { error: -14014, error_name: 'Invalid refresh token' };
	state.turn += 1;
	state.refresh = `refresh-token-${state.turn}-of-the-account`;
	const access = `access-token-${state.turn}`;
	state.valid.add(access);
	return { access_token: access, refresh_token: state.refresh, expires_in: '90000' };
}
