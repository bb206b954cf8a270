Console.WriteLine("benefit");
