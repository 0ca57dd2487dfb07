import { httpServer, type Handler } from '../../app/src/cli/server/http-server.ts';

/** Serves a built handler as `kheo serve` does its own, until it is killed. */
const [file = '', port = ''] = process.argv.slice(2);
Object.assign(process.env, { PROTOCOL_HEADER: 'x-forwarded-proto', HOST_HEADER: 'x-forwarded-host' });
const { handler } = (await import(file)) as { handler: Handler };
httpServer(handler, { tls: null, origin: null }).listen(Number(port), '127.0.0.1', () => console.log('listening'));
