import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A crawl through every page takes minutes: begun last, it would keep the other worker waiting. */
class CrawlsFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isCrawl = ({ moduleId }: TestSpecification) => /\/pages[\w-]*\.spec\.ts$/.test(moduleId);
		return (await super.sort(files)).toSorted((a, b) => Number(isCrawl(b)) - Number(isCrawl(a)));
	}
}

/** The rings of tests: rules need nothing, use cases a real Postgres and LibreOffice, journeys a built app and a browser. */
export default defineConfig({
	test: {
		maxWorkers: '100%',
		sequence: { sequencer: CrawlsFirst },
		projects: [
			{
				test: {
					name: 'rules',
					isolate: false,
					testTimeout: 30_000,
					include: ['core/**/*.test.ts', 'documents/**/*.test.ts', 'app/src/**/*.test.ts'],
					exclude: ['**/*.db.test.ts', '**/node_modules/**']
				}
			},
			{
				test: {
					name: 'formats',
					include: ['documents/formats/*.spec.ts'],
					testTimeout: 60_000,
					hookTimeout: 300_000
				}
			},
			{
				root: 'app',
				test: {
					name: 'use-cases',
					include: ['src/**/*.db.test.ts', 'tests/**/*.db.test.ts', 'tests/office/*.office.test.ts'],
					isolate: false,
					globalSetup: ['tests/support/postgres.ts'],
					setupFiles: ['tests/support/leave-database.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000
				}
			},
			{
				root: 'app',
				test: {
					name: 'journeys',
					include: ['tests/e2e/**/*.spec.ts'],
					isolate: false,
					expect: { poll: { timeout: 15_000 } },
					globalSetup: ['tests/support/site.ts'],
					testTimeout: 120_000,
					hookTimeout: 180_000
				}
			}
		]
	}
});
