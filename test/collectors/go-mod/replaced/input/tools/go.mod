module acme.test/gateway/tools
