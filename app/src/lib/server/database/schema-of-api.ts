import type { ApiRequestsTable, ApiTokensTable } from './tables/api-tokens.ts';
import type { WebhookEndpointsTable, WebhookMessagesTable } from './tables/webhooks.ts';

/** Tables of what other programs do here and are told. */
export interface ApiTables {
	api_requests: ApiRequestsTable;
	api_tokens: ApiTokensTable;
	webhook_endpoints: WebhookEndpointsTable;
	webhook_messages: WebhookMessagesTable;
}
