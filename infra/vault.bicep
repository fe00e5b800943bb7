// The vault and what is in it. The web app reads it through its identity; nobody else can.
param name string
param location string
param readerPrincipalId string
param databaseAccountName string
@secure()
param botPassword string
@secure()
param aadAppClientSecret string
@secure()
param storeKey string

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' existing = {
  name: databaseAccountName
}

resource botPasswordSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'bot-password'
  properties: {
    value: botPassword
  }
}

resource clientSecretSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'aad-app-client-secret'
  properties: {
    value: aadAppClientSecret
  }
}

resource storeKeySecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'store-key'
  properties: {
    value: storeKey
  }
}

resource databaseSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'mongodb-uri'
  properties: {
    value: account.listConnectionStrings().connectionStrings[0].connectionString
  }
}

// Key Vault Secrets User.
var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output botPasswordReference string = '@Microsoft.KeyVault(SecretUri=${botPasswordSecret.properties.secretUri})'
output clientSecretReference string = '@Microsoft.KeyVault(SecretUri=${clientSecretSecret.properties.secretUri})'
output storeKeyReference string = '@Microsoft.KeyVault(SecretUri=${storeKeySecret.properties.secretUri})'
output databaseReference string = '@Microsoft.KeyVault(SecretUri=${databaseSecret.properties.secretUri})'
