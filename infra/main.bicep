// Everything Attaché needs in Azure: the web app, its vault, its database, the bot registration and its Teams channel.
targetScope = 'resourceGroup'

@description('Prefix of every resource name; letters and digits.')
@minLength(3)
@maxLength(20)
param resourceBaseName string

param location string = resourceGroup().location

@description('App id of the bot registration (single tenant).')
param botAppId string
@secure()
param botPassword string

@description('App id of the registration people sign in to.')
param aadAppClientId string
@secure()
param aadAppClientSecret string
param aadAppTenantId string = subscription().tenantId

@description('32 random bytes in base64; encrypts tokens at rest.')
@secure()
param storeKey string

@description('Plan size; B1 is enough for some thousand people.')
param planSku string = 'B1'

@description('How many instances run on the one database; from 2 on they keep the limits of Teams and Graph together.')
@minValue(1)
@maxValue(30)
param instances int = 1

var appName = '${resourceBaseName}-app'
var domain = '${appName}.azurewebsites.net'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${resourceBaseName}-id'
  location: location
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: '${resourceBaseName}-kv'
    location: location
    readerPrincipalId: identity.properties.principalId
    botPassword: botPassword
    aadAppClientSecret: aadAppClientSecret
    storeKey: storeKey
    databaseAccountName: database.outputs.accountName
  }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: '${resourceBaseName}-db'
    location: location
  }
}

module web 'web.bicep' = {
  name: 'web'
  params: {
    name: appName
    location: location
    planSku: planSku
    instances: instances
    identityId: identity.id
    settings: {
      PUBLIC_URL: 'https://${domain}'
      DATA_DIR: '/home/data'
      INSTANCES: string(instances)
      BOT_ID: botAppId
      AAD_APP_CLIENT_ID: aadAppClientId
      AAD_APP_TENANT_ID: aadAppTenantId
      AAD_APP_ID_URI: 'api://${domain}/${aadAppClientId}'
      SECRET_BOT_PASSWORD: vault.outputs.botPasswordReference
      SECRET_AAD_APP_CLIENT_SECRET: vault.outputs.clientSecretReference
      SECRET_STORE_KEY: vault.outputs.storeKeyReference
      MONGODB_URI: vault.outputs.databaseReference
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: '${resourceBaseName}-bot'
    appId: botAppId
    tenantId: aadAppTenantId
    endpoint: 'https://${domain}/api/messages'
  }
}

output BOT_DOMAIN string = domain
output TAB_DOMAIN string = domain
output PUBLIC_URL string = 'https://${domain}'
output AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.id
