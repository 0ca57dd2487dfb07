import { keptSecret } from '../kept-secret.ts';
import type { Settings } from '../settings.ts';
import { initialise } from './initialise.ts';
import { placeFor } from './place.ts';
import { provision, type DatabaseUrls } from './roles.ts';
import { startServer } from './server.ts';

export type OpenDatabase = DatabaseUrls & { readonly secret: string; readonly masterKey: string; stop(): Promise<void> };

/** The database the settings ask for: one's own, or the embedded one started (or attached to) in the data folder. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
	if (settings.external) return { ...settings.external, stop: async () => undefined };
	const place = placeFor(settings.dataFolder);
	await initialise(place);
	const server = await startServer(place);
	const urls = await provision(server.superUrl, settings.dataFolder);
	const kept = (name: string) => keptSecret(settings.dataFolder, name);
	return { ...urls, secret: kept('session-secret'), masterKey: kept('master-key'), stop: server.stop };
}
