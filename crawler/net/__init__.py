"""What stands between the spider and the network: politeness and safety, one small component each."""
