/**
 * The app registrations an administrator of the sandbox tenant would have made in Entra ID and Azure Bot.
 * `env/.env.sandbox` carries the same values for the app; a test holds the two together.
 */
export const registrations = {
  tenantId: '6f2b1f4e-5d0c-4c3a-9a51-2c7d0f8e4b10',
  domain: 'contoso.onmicrosoft.com',
  /** The bot: talks to the channel only, holds no Graph permission (facts: keep bot and SSO apart). */
  bot: { appId: '3d9c6d1a-8a43-4f1f-b3b5-0a6c8e1f7a21', secret: 'sandbox-bot-secret', displayName: 'Attaché' },
  /** The app people sign in to: SSO audience, on-behalf-of, application permissions. */
  app: {
    appId: 'b7e0a0f4-1c6e-4d52-9f0e-5f7d3c2a9e44',
    secret: 'sandbox-app-secret',
    displayName: 'Attaché',
    /** Application ID URI, as in the manifest's webApplicationInfo.resource. */
    uri: 'api://127.0.0.1/b7e0a0f4-1c6e-4d52-9f0e-5f7d3c2a9e44',
    scope: 'access_as_user',
    /** Registered redirect addresses, below the app's origin. */
    redirectPaths: ['/auth/end'],
    /** App role of those who run the service, and whom the tenant's administrator gave it to. */
    administratorRole: 'Attache.Administrator',
    administrators: ['AllanD@contoso.onmicrosoft.com', 'JoseN@contoso.onmicrosoft.com'],
  },
  /** Programs of people that keep no secret: Microsoft Graph Command Line Tools, by Microsoft's published id. */
  publicClients: ['14d82eec-204b-4c2f-b7e8-296a70dab67e'],
  /** Client ids of the Teams web, desktop and mobile clients: `azp` of an SSO token (Microsoft's published ids). */
  teamsClients: ['5e3ce6c0-2b1f-4285-8d4b-75ee78787346', '1fec8e78-bce4-4aaf-ab1b-5451cc387264'],
} as const;
