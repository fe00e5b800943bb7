// Azure Cosmos DB for MongoDB: subscriptions, conversations, queues and encrypted tokens.
param name string
param location string

resource account 'Microsoft.DocumentDB/databaseAccounts@2026-03-15' = {
  name: name
  location: location
  kind: 'MongoDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    apiProperties: {
      serverVersion: '7.0'
    }
    capabilities: [
      {
        name: 'EnableMongo'
      }
      {
        name: 'EnableServerless'
      }
    ]
    consistencyPolicy: {
      // Compare-and-set decides who may act; a read must see the last write.
      defaultConsistencyLevel: 'Strong'
    }
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    minimalTlsVersion: 'Tls12'
  }
}

resource mongo 'Microsoft.DocumentDB/databaseAccounts/mongodbDatabases@2026-03-15' = {
  parent: account
  name: 'attache'
  properties: {
    resource: {
      id: 'attache'
    }
  }
}

output accountName string = account.name
